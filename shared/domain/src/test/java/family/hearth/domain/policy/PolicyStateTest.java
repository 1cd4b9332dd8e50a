package family.hearth.domain.policy;

import static family.hearth.domain.policy.Household.CAMERA;
import static family.hearth.domain.policy.Household.KID;
import static family.hearth.domain.policy.Household.PHONE;
import static family.hearth.domain.policy.Household.SAFARI;
import static family.hearth.domain.policy.Household.device;
import static family.hearth.domain.policy.Household.kid;
import static family.hearth.domain.policy.Household.policy;
import static family.hearth.domain.policy.Household.schedule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PolicyStateTest {

    private static final int TABLET = 101;
    private static final Instant SEVEN = Instant.parse("2026-01-07T07:00:00Z");
    private static final Instant EIGHT = Instant.parse("2026-01-07T08:00:00Z");
    private static final Instant NOON = Instant.parse("2026-01-07T12:00:00Z");
    private static final Instant THREE = Instant.parse("2026-01-07T15:00:00Z");
    private static final PolicyState INITIAL = PolicyState.initial(Household.ID);
    private static final FamilyPolicy FREE = policy(Features.NONE, List.of(), List.of());
    private static final FamilyPolicy CAMERALESS = policy(CAMERA, List.of(), List.of());
    private static final FamilyPolicy SCHOOL =
            policy(Features.NONE, List.of(schedule(1, "8:00", "15:00", SAFARI)), List.of());

    @Test
    void newDevice_isToldNothing_whenNothingIsBlocked() {
        var state = INITIAL.evaluate(FREE, NOON);

        assertThat(state.devices()).containsExactly(new DeviceState(PHONE, KID, Features.NONE, 0, null));
        assertThat(state.unpublished()).isEmpty();
        assertThat(state.nextTransition()).isEmpty();
    }

    @Test
    void newDevice_isToldWhatIsBlocked() {
        assertThat(INITIAL.evaluate(CAMERALESS, NOON).unpublished())
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.familyId()).isEqualTo(Household.ID);
                    assertThat(event.deviceId()).isEqualTo(PHONE);
                    assertThat(event.kidId()).isEqualTo(KID);
                    assertThat(event.sequence()).isEqualTo(1);
                    assertThat(event.blocked()).isEqualTo(CAMERA);
                    assertThat(event.allowed()).isEqualTo(Features.ALL.without(CAMERA));
                    assertThat(event.occurredAt()).isEqualTo(NOON);
                });
    }

    @Test
    void device_isToldOfEachTransition_inOrder() {
        var state = INITIAL.evaluate(SCHOOL, SEVEN).evaluate(SCHOOL, EIGHT).evaluate(SCHOOL, THREE);

        assertThat(state.unpublished())
                .extracting(DevicePolicyChanged::sequence, DevicePolicyChanged::blocked)
                .containsExactly(tuple(1L, SAFARI), tuple(2L, Features.NONE));
        assertThat(state.nextTransition()).hasValue(Instant.parse("2026-01-08T08:00:00Z"));
    }

    @Test
    void device_isToldOnce_whenTheEvaluationIsDaysLate() {
        var late = INITIAL.evaluate(SCHOOL, SEVEN).evaluate(SCHOOL, Instant.parse("2026-01-12T09:00:00Z"));

        assertThat(late.unpublished()).singleElement().satisfies(event -> {
            assertThat(event.sequence()).isEqualTo(1);
            assertThat(event.blocked()).isEqualTo(SAFARI);
        });
    }

    @Test
    void state_isTheSame_whenNothingIsDue() {
        var state = INITIAL.evaluate(SCHOOL, EIGHT);

        assertThat(state.evaluate(SCHOOL, EIGHT)).isSameAs(state);
        assertThat(state.evaluate(SCHOOL, NOON)).isSameAs(state);
    }

    @Test
    void state_isNotUndone_byAnOlderInstant() {
        var state = INITIAL.evaluate(SCHOOL, EIGHT);

        assertThat(state.evaluate(SCHOOL, SEVEN)).isSameAs(state);
    }

    @Test
    void changedRule_counts_evenWhenTheClockThatSaysSoIsBehind() {
        var state = INITIAL.evaluate(FREE, EIGHT).evaluate(CAMERALESS, EIGHT.minusMillis(200));

        assertThat(state.devices()).extracting(DeviceState::blocked).containsExactly(CAMERA);
    }

    @Test
    void eventIds_areTheSame_whenTheSameIsEvaluatedTwice() {
        assertThat(INITIAL.evaluate(CAMERALESS, EIGHT).unpublished())
                .extracting(DevicePolicyChanged::eventId)
                .isEqualTo(INITIAL.evaluate(CAMERALESS, NOON).unpublished().stream()
                        .map(DevicePolicyChanged::eventId)
                        .toList());
    }

    @Test
    void policyVersion_knowsNoTime() {
        var once = INITIAL.evaluate(SCHOOL, EIGHT).unpublished().getFirst();
        var again = INITIAL.evaluate(SCHOOL, NOON).unpublished().getFirst();

        assertThat(again.policyVersion()).isEqualTo(once.policyVersion());
    }

    @Test
    void device_isTold_whenItGoesToAnotherKid() {
        var sister = new RegulatedKid(12, "Dragon Fly", CAMERA);
        var hers = new FamilyPolicy(
                Household.ID,
                Household.LONDON,
                List.of(kid(CAMERA), sister),
                List.of(device(PHONE, 12)),
                List.of(),
                List.of());

        assertThat(INITIAL.evaluate(CAMERALESS, EIGHT).evaluate(hers, NOON).unpublished())
                .extracting(DevicePolicyChanged::kidId)
                .containsExactly(KID, 12);
    }

    @Test
    void device_leaves_whenItIsGone_andItsEventsStay() {
        var nobody =
                new FamilyPolicy(Household.ID, Household.LONDON, List.of(kid(CAMERA)), List.of(), List.of(), List.of());
        var state = INITIAL.evaluate(CAMERALESS, EIGHT).evaluate(nobody, NOON);

        assertThat(state.devices()).isEmpty();
        assertThat(state.unpublished()).hasSize(1);
    }

    @Test
    void device_leaves_whenItsKidIsGone() {
        var orphaned = new FamilyPolicy(
                Household.ID, Household.LONDON, List.of(), List.of(device(PHONE, KID)), List.of(), List.of());

        assertThat(INITIAL.evaluate(CAMERALESS, EIGHT).evaluate(orphaned, NOON).devices())
                .isEmpty();
        assertThat(orphaned.rules(PHONE)).isEmpty();
    }

    @Test
    void device_goesOnWithItsSequence_whenItComesBack() {
        var nobody = new FamilyPolicy(Household.ID, Household.LONDON, List.of(), List.of(), List.of(), List.of());
        var state = INITIAL.evaluate(CAMERALESS, EIGHT).evaluate(nobody, NOON).evaluate(CAMERALESS, THREE);

        assertThat(state.unpublished())
                .extracting(DevicePolicyChanged::sequence)
                .containsExactly(1L, 2L);
    }

    @Test
    void publishedEvents_areNotPublishedAgain() {
        var state = INITIAL.evaluate(SCHOOL, EIGHT).evaluate(SCHOOL, THREE);
        var first = state.unpublished().getFirst().eventId();

        assertThat(state.published(List.of(first, new UUID(0, 0))).unpublished())
                .extracting(DevicePolicyChanged::sequence)
                .containsExactly(2L);
    }

    @Test
    void devices_wait_whileTheBusIsFull_andCatchUpWithOneEvent() {
        var full = flipped(PolicyState.MAX_UNPUBLISHED);
        var waiting = full.evaluate(CAMERALESS, NOON);

        assertThat(waiting.unpublished()).isEqualTo(full.unpublished());
        assertThat(waiting.nextTransition()).hasValue(NOON);
        assertThat(waiting.evaluate(CAMERALESS, THREE)).isSameAs(waiting);

        var ids =
                waiting.unpublished().stream().map(DevicePolicyChanged::eventId).toList();
        assertThat(waiting.published(ids).evaluate(CAMERALESS, THREE).unpublished())
                .singleElement()
                .satisfies(event -> assertThat(event.sequence()).isEqualTo(PolicyState.MAX_UNPUBLISHED + 1L));
    }

    @Test
    void events_areInTheOrderOfTheirSequence_thenOfTheirDevice() {
        var two = new FamilyPolicy(
                Household.ID,
                Household.LONDON,
                List.of(kid(Features.NONE)),
                List.of(device(TABLET, KID), device(PHONE, KID)),
                List.of(schedule(1, "8:00", "15:00", SAFARI)),
                List.of());

        assertThat(INITIAL.evaluate(two, EIGHT).evaluate(two, THREE).unpublished())
                .extracting(DevicePolicyChanged::deviceId)
                .containsExactly(PHONE, TABLET, PHONE, TABLET);
    }

    /** A state that ends free, after so many changes that nobody has heard of. */
    private static PolicyState flipped(int times) {
        return IntStream.range(0, times)
                .boxed()
                .reduce(
                        INITIAL,
                        (state, i) -> state.evaluate(i % 2 == 0 ? CAMERALESS : FREE, EIGHT),
                        (one, other) -> other);
    }
}
