package family.hearth.domain.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Families nobody would think of, around the days on which clocks jump. */
final class Cases {

    static final int FAMILY = 1;
    static final int KID = 10;
    static final int DEVICE = 100;

    /** Where a day's boundaries and most jumps are. */
    private static final Integer[] TELLING_MINUTES = {
        0, 1, 15, 30, 45, 59, 60, 61, 89, 90, 91, 105, 119, 120, 121, 150, 180, 720, 1380, 1381, 1410, 1439, 1440
    };

    private static final int MINUTES_OF_A_DAY = 1440;

    private Cases() {}

    /** A device's rules, and when to look at them. */
    record Case(Place place, DeviceRules rules, PolicyWindow window) {
        NaivePolicy naive() {
            return new NaivePolicy(NaiveClock.of(place), rules);
        }
    }

    static Arbitrary<Case> cases() {
        return Arbitraries.of(Place.values())
                .flatMap(place -> Combinators.combine(rules(place), window(place))
                        .as((rules, window) -> new Case(place, rules, window)));
    }

    static Arbitrary<DeviceRules> rules(Place place) {
        return Combinators.combine(
                        Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(Features.NONE)), Tuple.of(1, features())),
                        schedules(),
                        overrides(place))
                .as((blocked, schedules, overrides) -> new DeviceRules(
                        DEVICE, new RegulatedKid(KID, "Lady Bug", blocked), place.zone(), schedules, overrides));
    }

    static Arbitrary<List<Schedule>> schedules() {
        return schedule().list().ofMaxSize(5).map(Cases::numbered);
    }

    static Arbitrary<List<ScheduleOverride>> overrides(Place place) {
        return override(place).list().ofMaxSize(3).uniqueElements(ScheduleOverride::id);
    }

    /** A minute within a few days of the jump. */
    static Arbitrary<Instant> instants(Place place) {
        return Combinators.combine(days(place), minutes())
                .as((day, minute) -> Edge.START.resolve(day.atStartOfDay().plusMinutes(minute), place.zone()));
    }

    private static Arbitrary<PolicyWindow> window(Place place) {
        var days = Arbitraries.integers().between(1, 4);
        var today = Combinators.combine(instants(place), days)
                .as((now, count) -> PolicyWindow.fromToday(place.zone(), now, count));
        var anywhere = Combinators.combine(instants(place), days)
                .as((from, count) -> PolicyWindow.from(place.zone(), from, count));
        return Arbitraries.frequencyOf(Tuple.of(2, today), Tuple.of(1, anywhere));
    }

    private static Arbitrary<Schedule> schedule() {
        var hours = Combinators.combine(minutes(), minutes())
                .as((one, other) -> one.equals(other)
                        ? List.of(Math.max(0, one - 1), Math.max(1, one))
                        : List.of(Math.min(one, other), Math.max(one, other)));
        var days = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(Set.of(DayOfWeek.values()))),
                Tuple.of(3, Arbitraries.of(DayOfWeek.class).set().ofMinSize(1)));
        var active = Arbitraries.frequency(Tuple.of(9, true), Tuple.of(1, false));
        return Combinators.combine(hours, days, features(), active)
                .as((minutes, some, features, isActive) -> new Schedule(
                        1,
                        FAMILY,
                        "School",
                        new TimeOfDay(minutes.getFirst()),
                        new TimeOfDay(minutes.getLast()),
                        some,
                        features,
                        isActive,
                        Set.of(KID),
                        Set.of(),
                        Instant.EPOCH));
    }

    private static List<Schedule> numbered(List<Schedule> schedules) {
        return schedules.stream()
                .map(schedule -> Schedule.create(
                        schedules.indexOf(schedule) + 1, FAMILY, schedule.details(), schedule.createdAt()))
                .distinct()
                .toList();
    }

    private static Arbitrary<ScheduleOverride> override(Place place) {
        var length = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.integers().between(1, 240)),
                Tuple.of(1, Arbitraries.integers().between(1, 5 * MINUTES_OF_A_DAY)));
        return Combinators.combine(
                        Arbitraries.integers().between(1, 20), instants(place), length, Arbitraries.of(true, false))
                .as((id, start, minutes, block) -> new ScheduleOverride(
                        id,
                        FAMILY,
                        "You've been a bad boy.",
                        start,
                        start.plus(minutes, ChronoUnit.MINUTES),
                        block,
                        Set.of(),
                        Set.of(DEVICE),
                        Instant.EPOCH));
    }

    private static Arbitrary<Features> features() {
        return Arbitraries.of(Feature.class).set().ofMinSize(1).map(Features::copyOf);
    }

    private static Arbitrary<Integer> minutes() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(TELLING_MINUTES)),
                Tuple.of(1, Arbitraries.integers().between(0, MINUTES_OF_A_DAY)));
    }

    private static Arbitrary<LocalDate> days(Place place) {
        return Arbitraries.integers().between(-3, 2).map(place.day()::plusDays);
    }
}
