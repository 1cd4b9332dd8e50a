package family.hearth.domain.policy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to say what a device may do: JMH, so it is run by itself and never as a test. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class PolicyBenchmark {

    private static final Instant NOW = Instant.parse("2026-03-16T12:00:00Z");
    private static final int MINUTES_OF_A_DAY = 1440;
    private static final List<DayOfWeek> DAYS = List.of(DayOfWeek.values());

    /** What a device's rules are like. */
    public enum Family {
        /** Four schedules and an override. */
        USUAL {
            @Override
            DeviceRules rules() {
                return PolicyBenchmark.rules(schedules(4), overrides(1, Duration.ofDays(1)));
            }
        },
        /** 200 schedules and 200 overrides, spread over the month. */
        LARGEST {
            @Override
            DeviceRules rules() {
                return PolicyBenchmark.rules(schedules(200), overrides(200, Duration.ofMinutes(223)));
            }
        },
        /** 200 schedules that block everything but on Sundays, and 200 overrides that block the next 200 Sundays. */
        CONTRIVED {
            @Override
            DeviceRules rules() {
                return PolicyBenchmark.rules(weekdays(), sundays());
            }
        };

        abstract DeviceRules rules();
    }

    @Param
    private Family family = Family.USUAL;

    @Param({"7", "31"})
    private int days;

    private DeviceRules rules = Family.USUAL.rules();
    private PolicyWindow window = PolicyWindow.fromToday(Household.LONDON, NOW, 1);
    private MasterSchedule schedule = rules.compile(window);

    @Setup
    public void setUp() {
        rules = family.rules();
        window = PolicyWindow.fromToday(Household.LONDON, NOW, days);
        schedule = rules.compile(window);
    }

    @Benchmark
    public MasterSchedule compile() {
        return rules.compile(window);
    }

    @Benchmark
    public String version() {
        return schedule.version();
    }

    @Benchmark
    public Features blockedNow() {
        return rules.blockedAt(NOW);
    }

    @Benchmark
    public Optional<Instant> nextTransition() {
        return rules.nextTransition(NOW);
    }

    private static DeviceRules rules(List<Schedule> schedules, List<ScheduleOverride> overrides) {
        return Household.rules(Features.NONE, schedules, overrides);
    }

    /** Of two hours each, on three days of the week. */
    private static List<Schedule> schedules(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> Household.schedule(
                        n + 1,
                        new TimeOfDay(n * 7 % (MINUTES_OF_A_DAY - 120)).toString(),
                        new TimeOfDay(n * 7 % (MINUTES_OF_A_DAY - 120) + 120).toString(),
                        new Features(1 + n % Features.ALL.bits()),
                        Set.of(DAYS.get(n % 7), DAYS.get((n + 2) % 7), DAYS.get((n + 4) % 7))))
                .toList();
    }

    /** Of an hour each, the second and every other of them unblocking. */
    private static List<ScheduleOverride> overrides(int count, Duration apart) {
        return IntStream.range(0, count)
                .mapToObj(n -> {
                    var start = NOW.plusSeconds(600).plus(apart.multipliedBy(n));
                    var end = start.plusSeconds(3600).toString();
                    return n % 2 == 0
                            ? Household.blocking(n + 1, start.toString(), end)
                            : Household.unblocking(n + 1, start.toString(), end);
                })
                .toList();
    }

    private static List<Schedule> weekdays() {
        return IntStream.range(0, 200)
                .mapToObj(n -> Household.schedule(n + 1, "0:00", "24:00", Features.ALL, Set.copyOf(DAYS.subList(0, 6))))
                .toList();
    }

    private static List<ScheduleOverride> sundays() {
        var first = LocalDate.of(2026, 3, 22);
        return IntStream.range(0, 200)
                .mapToObj(first::plusWeeks)
                .map(day -> Household.blocking(
                        (int) ChronoUnit.WEEKS.between(first, day) + 1,
                        day.atStartOfDay(Household.LONDON).toInstant().toString(),
                        day.plusDays(1)
                                .atStartOfDay(Household.LONDON)
                                .toInstant()
                                .toString()))
                .toList();
    }
}
