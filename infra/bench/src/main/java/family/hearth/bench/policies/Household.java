package family.hearth.bench.policies;

import family.hearth.domain.policy.DeviceRules;
import family.hearth.domain.policy.Features;
import family.hearth.domain.policy.RegulatedKid;
import family.hearth.domain.policy.Schedule;
import family.hearth.domain.policy.ScheduleOverride;
import family.hearth.domain.policy.TimeOfDay;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** What the phone of a kid in London has to obey. JMH takes the names of these, so they stand in its tables. */
public enum Household {
    /** Four schedules and an override. */
    USUAL {
        @Override
        DeviceRules rules() {
            return obeying(schedules(4), overrides(1, Duration.ofDays(1)));
        }
    },
    /** 200 schedules and 200 overrides, as many as a family may have, spread over the month. */
    LARGEST {
        @Override
        DeviceRules rules() {
            return obeying(schedules(200), overrides(200, Duration.ofMinutes(223)));
        }
    },
    /** 200 schedules that block everything but on Sundays, and 200 overrides that block the next 200 Sundays. */
    CONTRIVED {
        @Override
        DeviceRules rules() {
            return obeying(weekdays(), sundays());
        }
    };

    static final ZoneId ZONE = ZoneId.of("Europe/London");

    /** A Monday, two weeks before clocks go forward. */
    static final Instant NOW = Instant.parse("2026-03-16T12:00:00Z");

    private static final int FAMILY = 1;
    private static final int KID = 10;
    private static final int PHONE = 100;
    private static final int MINUTES_OF_A_DAY = 1440;
    private static final int LENGTH = 120;
    private static final List<DayOfWeek> WEEK = List.of(DayOfWeek.values());

    abstract DeviceRules rules();

    private static DeviceRules obeying(List<Schedule> schedules, List<ScheduleOverride> overrides) {
        return new DeviceRules(PHONE, new RegulatedKid(KID, "Lady Bug", Features.NONE), ZONE, schedules, overrides);
    }

    /** Of two hours each, on three days of the week. */
    private static List<Schedule> schedules(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> {
                    var start = n * 7 % (MINUTES_OF_A_DAY - LENGTH);
                    var days = Set.of(WEEK.get(n % 7), WEEK.get((n + 2) % 7), WEEK.get((n + 4) % 7));
                    var features = new Features(1 + n % Features.ALL.bits());
                    return schedule(n, new TimeOfDay(start), new TimeOfDay(start + LENGTH), features, days);
                })
                .toList();
    }

    private static List<Schedule> weekdays() {
        var days = Set.copyOf(WEEK.subList(0, 6));
        return IntStream.range(0, 200)
                .mapToObj(n -> schedule(n, new TimeOfDay(0), new TimeOfDay(MINUTES_OF_A_DAY), Features.ALL, days))
                .toList();
    }

    private static Schedule schedule(int n, TimeOfDay start, TimeOfDay end, Features features, Set<DayOfWeek> days) {
        var details = new Schedule.Details("Schedule " + n, start, end, days, features, true, Set.of(KID), Set.of());
        return Schedule.create(n + 1, FAMILY, details, Instant.EPOCH);
    }

    /** Of an hour each, the second and every other of them unblocking. */
    private static List<ScheduleOverride> overrides(int count, Duration apart) {
        return IntStream.range(0, count)
                .mapToObj(n -> {
                    var start = NOW.plus(Duration.ofMinutes(10)).plus(apart.multipliedBy(n));
                    return override(n, start, start.plus(Duration.ofHours(1)), n % 2 == 0);
                })
                .toList();
    }

    private static List<ScheduleOverride> sundays() {
        var first = LocalDate.of(2026, 3, 22);
        return IntStream.range(0, 200)
                .mapToObj(n -> override(
                        n,
                        midnight(first.plusWeeks(n)),
                        midnight(first.plusWeeks(n).plusDays(1)),
                        true))
                .toList();
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    private static ScheduleOverride override(int n, Instant start, Instant end, boolean block) {
        var details = new ScheduleOverride.Details("Override " + n, start, end, block, Set.of(), Set.of(PHONE));
        return ScheduleOverride.create(n + 1, FAMILY, details, Instant.EPOCH);
    }
}
