package family.hearth.domain.policy;

import static family.hearth.domain.policy.Household.CAMERA;
import static family.hearth.domain.policy.Household.KID;
import static family.hearth.domain.policy.Household.SAFARI;
import static family.hearth.domain.policy.Household.blocking;
import static family.hearth.domain.policy.Household.rules;
import static family.hearth.domain.policy.Household.schedule;
import static family.hearth.domain.policy.Household.unblocking;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** In winter, when London's time is UTC. 2026-01-07 is a Wednesday. */
class PublishedTableTest {

    private static final PolicyWindow WEDNESDAY =
            PolicyWindow.fromToday(Household.LONDON, Instant.parse("2026-01-07T12:00:00Z"), 1);
    private static final Features ALL_BUT_CAMERA = Features.ALL.without(CAMERA);
    private static final Cause KIDS_LIST = new Cause(Cause.Kind.KID, KID, "Lady Bug", CAMERA);

    @Test
    void everythingIsAllowed_withoutARule() {
        assertThat(compiled(rules(Features.NONE, List.of(), List.of())))
                .containsExactly(interval("00:00", "24:00", Features.NONE));
    }

    @Test
    void kidsList_isAlwaysBlocked() {
        assertThat(compiled(rules(CAMERA, List.of(), List.of())))
                .containsExactly(interval("00:00", "24:00", CAMERA, KIDS_LIST));
    }

    @Test
    void schedule_blocksItsFeatures_fromItsStartToItsEnd() {
        assertThat(compiled(rules(Features.NONE, List.of(schedule(1, "8:00", "15:00", SAFARI)), List.of())))
                .containsExactly(
                        interval("00:00", "08:00", Features.NONE),
                        interval("08:00", "15:00", SAFARI, cause(1, SAFARI)),
                        interval("15:00", "24:00", Features.NONE));
    }

    @Test
    void schedule_isCitedOnlyForWhatTheKidsListLeaves() {
        var both = CAMERA.with(SAFARI);
        assertThat(compiled(rules(CAMERA, List.of(schedule(1, "0:00", "24:00", both)), List.of())))
                .containsExactly(interval("00:00", "24:00", both, KIDS_LIST, cause(1, SAFARI)));
    }

    @Test
    void schedule_isNotCited_whenTheKidsListSaysAllOfIt() {
        assertThat(compiled(rules(CAMERA, List.of(schedule(1, "8:00", "9:00", CAMERA)), List.of())))
                .containsExactly(interval("00:00", "24:00", CAMERA, KIDS_LIST));
    }

    @Test
    void schedules_addUp_andAreCitedById() {
        var rules = rules(
                Features.NONE,
                List.of(schedule(2, "9:00", "24:00", CAMERA), schedule(1, "0:00", "10:00", SAFARI)),
                List.of());

        assertThat(compiled(rules))
                .containsExactly(
                        interval("00:00", "09:00", SAFARI, cause(1, SAFARI)),
                        interval("09:00", "10:00", SAFARI.with(CAMERA), cause(1, SAFARI), cause(2, CAMERA)),
                        interval("10:00", "24:00", CAMERA, cause(2, CAMERA)));
    }

    @Test
    void schedule_hasNoEffect_whenItIsInactive() {
        var details = schedule(1, "8:00", "15:00", SAFARI).details();
        var inactive = new Schedule.Details(
                details.name(),
                details.start(),
                details.end(),
                details.days(),
                details.features(),
                false,
                details.kidIds(),
                details.deviceIds());
        var rules = rules(Features.NONE, List.of(Schedule.create(1, 1, inactive, Instant.EPOCH)), List.of());

        assertThat(compiled(rules)).containsExactly(interval("00:00", "24:00", Features.NONE));
    }

    @Test
    void schedule_isSilent_onOtherDays() {
        var tuesdays = schedule(1, "0:00", "24:00", SAFARI, Set.of(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY));

        assertThat(compiled(rules(Features.NONE, List.of(tuesdays), List.of())))
                .containsExactly(interval("00:00", "24:00", Features.NONE));
    }

    @Test
    void blockingOverride_blocksEverything_andHidesWhatIsWeaker() {
        var rules = rules(
                CAMERA,
                List.of(schedule(1, "0:00", "24:00", SAFARI)),
                List.of(
                        blocking(5, "2026-01-07T10:00:00Z", "2026-01-07T11:00:00Z"),
                        unblocking(4, "2026-01-07T10:00:00Z", "2026-01-07T12:00:00Z")));

        assertThat(compiled(rules))
                .containsExactly(
                        interval("00:00", "10:00", CAMERA.with(SAFARI), KIDS_LIST, cause(1, SAFARI)),
                        interval("10:00", "11:00", Features.ALL, KIDS_LIST, override(5, ALL_BUT_CAMERA)),
                        interval("11:00", "12:00", CAMERA, KIDS_LIST, override(4, ALL_BUT_CAMERA)),
                        interval("12:00", "24:00", CAMERA.with(SAFARI), KIDS_LIST, cause(1, SAFARI)));
    }

    @Test
    void overridesOfOneKind_areAllCited() {
        var rules = rules(
                Features.NONE,
                List.of(),
                List.of(
                        blocking(2, "2026-01-06T00:00:00Z", "2026-01-09T00:00:00Z"),
                        blocking(1, "2026-01-06T00:00:00Z", "2026-01-09T00:00:00Z")));

        assertThat(compiled(rules))
                .containsExactly(
                        interval("00:00", "24:00", Features.ALL, override(1, Features.ALL), override(2, Features.ALL)));
    }

    @Test
    void unblockingOverride_isCited_evenWhereNothingWouldBeBlocked() {
        var rules =
                rules(Features.NONE, List.of(), List.of(unblocking(4, "2026-01-07T00:00:00Z", "2026-01-08T00:00:00Z")));

        assertThat(compiled(rules))
                .containsExactly(interval("00:00", "24:00", Features.NONE, override(4, Features.ALL)));
    }

    @Test
    void neighbours_areMerged_whereOneScheduleMeetsItselfAtMidnight() {
        var window = PolicyWindow.fromToday(Household.LONDON, WEDNESDAY.from(), 7);
        var rules = rules(Features.NONE, List.of(schedule(1, "0:00", "24:00", SAFARI)), List.of());

        assertThat(rules.compile(window).intervals())
                .containsExactly(new PolicyInterval(window.from(), window.to(), SAFARI, List.of(cause(1, SAFARI))));
    }

    @Test
    void neighbours_stayApart_whenTheSameIsBlockedForAnotherReason() {
        var rules = rules(
                Features.NONE,
                List.of(schedule(1, "0:00", "12:00", SAFARI), schedule(2, "12:00", "24:00", SAFARI)),
                List.of());

        assertThat(compiled(rules))
                .containsExactly(
                        interval("00:00", "12:00", SAFARI, cause(1, SAFARI)),
                        interval("12:00", "24:00", SAFARI, cause(2, SAFARI)));
    }

    private static List<PolicyInterval> compiled(DeviceRules rules) {
        return rules.compile(WEDNESDAY).intervals();
    }

    private static Cause cause(int id, Features features) {
        return new Cause(Cause.Kind.SCHEDULE, id, "Schedule " + id, features);
    }

    private static Cause override(int id, Features features) {
        return new Cause(Cause.Kind.OVERRIDE, id, "Override " + id, features);
    }

    private static PolicyInterval interval(String start, String end, Features blocked, Cause... because) {
        return new PolicyInterval(at(start), at(end), blocked, List.of(because));
    }

    private static Instant at(String time) {
        return TimeOfDay.parse(time).orElseThrow().on(LocalDate.of(2026, 1, 7)).toInstant(ZoneOffset.UTC);
    }
}
