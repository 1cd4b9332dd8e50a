package family.hearth.dynamodb;

import static family.hearth.dynamodb.Policies.DEVICE;
import static family.hearth.dynamodb.Policies.FAMILY;
import static family.hearth.dynamodb.Policies.KID;
import static family.hearth.dynamodb.Policies.NOON;
import static family.hearth.dynamodb.Policies.device;
import static family.hearth.dynamodb.Policies.kid;
import static family.hearth.dynamodb.Policies.override;
import static family.hearth.dynamodb.Policies.schedule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.people.Family;
import family.hearth.domain.people.Kid;
import family.hearth.domain.policy.DevicePolicyChanged;
import family.hearth.domain.policy.Features;
import family.hearth.domain.policy.RegulatedKid;
import family.hearth.domain.policy.Schedule;
import family.hearth.domain.policy.ScheduleOverride;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class PolicyStoreIT {

    private final Table table;
    private final PolicyStore policies;

    PolicyStoreIT(Table table) {
        this.table = table;
        this.policies = new PolicyStore(table);
    }

    @BeforeEach
    void aFamily() {
        var family = new Family(FAMILY, "The Rabbits", 1, NOON, ZoneOffset.UTC, false);
        table.write().put(FamilyRows.FAMILY, FamilyRows.Row.first(family)).commit();
        write(kid(KID), 1);
    }

    @Test
    void change_isSeenByLoadAndView() {
        change(draft -> {
            draft.add(device(DEVICE, KID));
            draft.add(schedule(1, 13, 14));
            draft.add(override(2, NOON, NOON.plusSeconds(60)));
        });

        var view = policies.view(FAMILY);
        assertThat(view.devices()).containsExactly(device(DEVICE, KID));
        assertThat(view.schedules()).containsExactly(schedule(1, 13, 14));
        assertThat(view.overrides()).containsExactly(override(2, NOON, NOON.plusSeconds(60)));
        assertThat(policies.load(FAMILY, NOON).kids())
                .containsExactly(new RegulatedKid(KID, "Lena Test", Features.NONE));
        assertThat(policies.load(FAMILY, NOON).rules(DEVICE)).isPresent();
    }

    @Test
    void load_leavesOutWhatIsOver() {
        change(draft -> {
            draft.add(override(1, NOON.minusSeconds(60), NOON));
            draft.add(override(2, NOON.minusSeconds(60), NOON.plusSeconds(60)));
        });

        assertThat(policies.load(FAMILY, NOON.plusMillis(1)).overrides())
                .extracting(ScheduleOverride::id)
                .containsExactly(2);
        assertThat(policies.view(FAMILY).overrides()).hasSize(2);
    }

    @Test
    void override_withAnotherEnd_liesInOneRowOnly() {
        change(draft -> draft.add(override(1, NOON, NOON.plusSeconds(60))));
        change(draft -> draft.put(override(1, NOON, NOON.plusSeconds(120))));

        assertThat(policies.view(FAMILY).overrides()).containsExactly(override(1, NOON, NOON.plusSeconds(120)));
    }

    @Test
    void change_tellsTheDeviceAtOnce_andKeepsItDueUntilItIsPublished() {
        change(draft -> draft.add(device(DEVICE, KID)));
        var events = change(draft -> draft.add(schedule(1, 12, 14)));

        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.deviceId()).isEqualTo(DEVICE);
            assertThat(event.sequence()).isEqualTo(1);
            assertThat(event.occurredAt()).isEqualTo(NOON);
        });
        assertThat(due(NOON)).containsExactly(FAMILY);

        policies.published(FAMILY, ids(events));

        assertThat(due(NOON.plus(Duration.ofHours(2)).minusMillis(1))).isEmpty();
        assertThat(due(NOON.plus(Duration.ofHours(2)))).containsExactly(FAMILY);
        assertThat(policies.evaluate(FAMILY, NOON)).isEmpty();
    }

    @Test
    void evaluate_isTheSame_howeverOftenAndTogetherItRuns() {
        change(draft -> draft.add(device(DEVICE, KID)));
        change(draft -> draft.add(schedule(1, 13, 14)));
        var at = NOON.plus(Duration.ofHours(1));
        assertThat(policies.evaluate(FAMILY, NOON)).isEmpty();

        var runs = Together.call(8, i -> policies.evaluate(FAMILY, at));

        assertThat(runs).allSatisfy(events -> assertThat(ids(events)).isEqualTo(ids(runs.getFirst())));
        assertThat(runs.getFirst()).hasSize(1);
        assertThat(policies.evaluate(FAMILY, at.minusSeconds(1))).isEqualTo(runs.getFirst());
    }

    @Test
    void change_of25Devices_isEvaluatedAtOnce() {
        IntStream.range(0, 25).forEach(i -> change(draft -> draft.add(device(DEVICE + i, KID))));

        assertThat(change(draft -> draft.add(schedule(1, 12, 14)))).hasSize(25);
    }

    @Test
    void change_ofMoreDevices_leavesTheRestToTheEvaluation() {
        IntStream.range(0, 27).forEach(i -> change(draft -> draft.add(device(DEVICE + i, KID))));

        var events = change(draft -> draft.add(schedule(1, 12, 14)));
        policies.published(FAMILY, ids(events));

        assertThat(events).hasSize(25);
        assertThat(due(NOON)).containsExactly(FAMILY);
        assertThat(policies.evaluate(FAMILY, NOON))
                .extracting(DevicePolicyChanged::deviceId)
                .containsExactly(DEVICE + 25, DEVICE + 26);
    }

    @Test
    void fiftyAtOnce_areAllThere_andWhatTheDevicesWereToldFollowsFromThem() {
        change(draft -> draft.add(device(DEVICE, KID)));

        Together.call(50, i -> change(draft -> draft.add(schedule(i + 1, 12, 13))));

        assertThat(policies.view(FAMILY).schedules()).hasSize(50);
        var told = table.find(PolicyKeys.state(FAMILY), PolicyStateRows.SCHEMA).orElseThrow();
        assertThat(told.version()).isEqualTo(51);
        assertThat(told.state().unpublished()).hasSize(1);
        assertThat(told.evaluated(policies.load(FAMILY, NOON), NOON).says(told)).isTrue();
    }

    @Test
    void limit_isExact() {
        change(draft -> IntStream.range(1, 80).forEach(i -> draft.add(schedule(i, 12, 13))));
        change(draft -> IntStream.range(80, 160).forEach(i -> draft.add(schedule(i, 12, 13))));
        change(draft ->
                IntStream.rangeClosed(160, Schedule.MAX_PER_FAMILY).forEach(i -> draft.add(schedule(i, 12, 13))));

        assertThatThrownBy(() -> change(draft -> draft.add(schedule(1000, 12, 13))))
                .isInstanceOf(DomainFailure.Conflict.class);
    }

    @Test
    void override_thatIsOver_makesRoom() {
        for (var batch = 0; batch < 4; batch++) {
            var from = batch * 50;
            change(draft -> IntStream.range(from, from + 50)
                    .forEach(i -> draft.add(override(i + 1, NOON.minusSeconds(1000), NOON.minusSeconds(500 - i)))));
        }

        change(draft -> draft.add(override(1000, NOON, NOON.plusSeconds(60))));

        assertThat(policies.view(FAMILY).overrides())
                .hasSize(ScheduleOverride.MAX_PER_FAMILY)
                .extracting(ScheduleOverride::id)
                .contains(1000)
                .doesNotContain(1);
    }

    @Test
    void limit_ofOverrides_countsThoseThatAreNotOver() {
        for (var batch = 0; batch < 4; batch++) {
            var from = batch * 50;
            change(draft -> IntStream.range(from, from + 50)
                    .forEach(i -> draft.add(override(i + 1, NOON, NOON.plusSeconds(60)))));
        }

        assertThatThrownBy(() -> change(draft -> draft.add(override(1000, NOON, NOON.plusSeconds(60)))))
                .isInstanceOf(DomainFailure.Conflict.class);
    }

    @Test
    void device_ofAKidThatChangesMeanwhile_isDecidedAgain() {
        var attempts = new int[1];
        change(draft -> {
            if (attempts[0]++ == 0) {
                write(kid(KID), 2);
            }
            draft.add(device(DEVICE, KID));
        });

        assertThat(attempts[0]).isEqualTo(2);
        assertThat(policies.view(FAMILY).devices()).hasSize(1);
    }

    @Test
    void kid_thatIsChanged_isTold_andThatIsGone_isNowhere() {
        change(draft -> draft.add(device(DEVICE, KID)));

        var events = change(draft -> draft.change(new RegulatedKid(KID, "Lena", Features.ALL)));
        assertThat(events)
                .singleElement()
                .satisfies(event -> assertThat(event.blocked()).isEqualTo(Features.ALL));

        change(draft -> draft.forgetKid(KID));
        assertThat(policies.view(FAMILY).devices()).isEmpty();
        assertThat(policies.load(FAMILY, NOON).rules(DEVICE)).isEmpty();
    }

    @Test
    void kid_withoutADevice_isNotKept() {
        change(draft -> draft.change(new RegulatedKid(KID, "Lena", Features.ALL)));

        assertThat(table.find(PolicyKeys.kid(FAMILY, KID), PolicyRows.KID)).isEmpty();
        assertThat(table.find(PolicyKeys.state(FAMILY), PolicyStateRows.SCHEMA)).isEmpty();
    }

    @Test
    void timezone_isTakenOver_evenBeforeThereIsADevice() {
        var berlin = ZoneId.of("Europe/Berlin");
        var family = new Family(FAMILY, "The Rabbits", 1, NOON, berlin, false);
        table.write().put(FamilyRows.FAMILY, FamilyRows.Row.first(family)).commit();

        change(draft -> draft.move(berlin));

        assertThat(policies.load(FAMILY, NOON).timezone()).isEqualTo(berlin);
    }

    @Test
    void due_knowsOnlyItsShards() {
        change(draft -> draft.add(device(DEVICE, KID)));
        change(draft -> draft.add(schedule(1, 12, 14)));

        assertThat(policies.due(FAMILY, FAMILY + 1, NOON, 10))
                .extracting(PolicyStore.Due::familyId)
                .containsExactly(FAMILY);
        assertThat(policies.due(0, FAMILY, NOON, 10)).isEmpty();
        assertThat(policies.due(FAMILY + 1, PolicyStore.shards(), NOON, 10)).isEmpty();
    }

    @Test
    void due_saysSinceWhen() {
        change(draft -> draft.add(device(DEVICE, KID)));
        var changed = change(draft -> draft.add(schedule(1, 12, 14)));

        assertThat(changed).isNotEmpty();
        assertThat(policies.due(FAMILY, FAMILY + 1, NOON, 10))
                .extracting(PolicyStore.Due::since)
                .containsExactly(NOON);
    }

    private List<DevicePolicyChanged> change(Consumer<PolicyDraft> change) {
        return policies.change(
                        FAMILY,
                        NOON,
                        draft -> {
                            change.accept(draft);
                            return FAMILY;
                        },
                        ignored -> null)
                .unpublished();
    }

    private List<Integer> due(Instant now) {
        return policies.due(0, PolicyStore.shards(), now, 10).stream()
                .map(PolicyStore.Due::familyId)
                .toList();
    }

    private void write(Kid kid, long version) {
        table.write().put(KidRows.OF_FAMILY, new KidRows.Row(kid, version)).commit();
    }

    private static List<UUID> ids(List<DevicePolicyChanged> events) {
        return events.stream().map(DevicePolicyChanged::eventId).toList();
    }
}
