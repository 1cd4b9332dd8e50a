package family.hearth.domain.policy;

import static family.hearth.domain.policy.Household.CAMERA;
import static family.hearth.domain.policy.Household.SAFARI;
import static family.hearth.domain.policy.Household.blocking;
import static family.hearth.domain.policy.Household.rules;
import static family.hearth.domain.policy.Household.schedule;
import static family.hearth.domain.policy.Household.unblocking;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TransitionSearchTest {

    private static final Instant NOON = Instant.parse("2026-01-07T12:00:00Z");

    @Test
    void transition_never_withoutRules() {
        assertThat(rules(CAMERA, List.of(), List.of()).nextTransition(NOON)).isEmpty();
    }

    @Test
    void transition_never_whenSchedulesBlockTheSameDayAndNight() {
        var day = schedule(1, "0:00", "1:30", SAFARI);
        var night = schedule(2, "1:30", "24:00", SAFARI);

        assertThat(rules(Features.NONE, List.of(day, night), List.of()).nextTransition(NOON))
                .isEmpty();
    }

    @Test
    void transition_isAfterNow_whenOneIsNow() {
        var rules = rules(Features.NONE, List.of(schedule(1, "12:00", "13:00", SAFARI)), List.of());

        assertThat(rules.nextTransition(NOON)).hasValue(Instant.parse("2026-01-07T13:00:00Z"));
        assertThat(rules.nextTransition(NOON.minusNanos(1))).hasValue(NOON);
    }

    @Test
    void transition_isNextWeek_whenItsMinuteHasJustPassed() {
        var rules = rules(
                Features.NONE, List.of(schedule(1, "11:00", "12:00", SAFARI, Set.of(DayOfWeek.WEDNESDAY))), List.of());

        assertThat(rules.nextTransition(NOON)).hasValue(Instant.parse("2026-01-14T11:00:00Z"));
    }

    @Test
    void transition_isAFortnightAway_whenAGapSwallowsTheNextOne() {
        var nights = schedule(1, "1:15", "1:45", SAFARI, Set.of(DayOfWeek.SUNDAY));
        var rules = rules(Features.NONE, List.of(nights), List.of());

        assertThat(rules.nextTransition(Instant.parse("2026-03-22T12:00:00Z")))
                .hasValue(Instant.parse("2026-04-05T00:15:00Z"));
    }

    @Test
    void transition_isFound_howeverFarAwayAnOverrideIs() {
        var rules =
                rules(Features.NONE, List.of(), List.of(blocking(1, "2526-01-07T10:00:00Z", "2526-01-07T11:00:00Z")));

        assertThat(rules.nextTransition(NOON)).hasValue(Instant.parse("2526-01-07T10:00:00Z"));
    }

    @Test
    void transition_isTheOverridesEnd_whenItHidesWhatSchedulesDo() {
        var rules = rules(
                Features.NONE,
                List.of(schedule(1, "0:00", "24:00", SAFARI)),
                List.of(unblocking(1, "2026-01-01T00:00:00Z", "2029-01-01T00:00:00Z")));

        assertThat(rules.nextTransition(NOON)).hasValue(Instant.parse("2029-01-01T00:00:00Z"));
    }

    @Test
    void transition_isASchedules_whenTheOverrideBeforeItChangesNothing() {
        var rules = rules(
                Features.NONE,
                List.of(schedule(1, "16:00", "17:00", SAFARI)),
                List.of(unblocking(1, "2026-01-07T13:00:00Z", "2026-01-07T14:00:00Z")));

        assertThat(rules.nextTransition(NOON)).hasValue(Instant.parse("2026-01-07T16:00:00Z"));
    }

    @Test
    void transition_isFound_afterYearsInWhichOverridesHideWhatSchedulesWouldChange() {
        var weekdays = EnumSet.complementOf(EnumSet.of(DayOfWeek.SUNDAY));
        var first = LocalDate.of(2026, 1, 11);
        var sundays = IntStream.range(0, 200)
                .mapToObj(n -> blocking(
                        n + 1,
                        midnight(first.plusWeeks(n)),
                        midnight(first.plusWeeks(n).plusDays(1))))
                .toList();
        var rules = rules(Features.NONE, List.of(schedule(1, "0:00", "24:00", Features.ALL, weekdays)), sundays);

        assertThat(rules.nextTransition(NOON)).hasValue(Instant.parse(midnight(first.plusWeeks(200))));
    }

    @Test
    void transition_isASchedules_whenAnotherWasHiddenBefore() {
        var rules = rules(
                Features.NONE,
                List.of(schedule(1, "16:00", "17:00", SAFARI)),
                List.of(unblocking(1, "2026-01-07T15:00:00Z", "2026-01-08T16:30:00Z")));

        assertThat(rules.nextTransition(NOON)).hasValue(Instant.parse("2026-01-08T16:30:00Z"));
    }

    private static String midnight(LocalDate day) {
        return day.atStartOfDay(Household.LONDON).toInstant().toString();
    }
}
