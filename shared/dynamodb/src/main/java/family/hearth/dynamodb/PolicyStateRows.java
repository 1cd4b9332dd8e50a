package family.hearth.dynamodb;

import family.hearth.domain.policy.DevicePolicyChanged;
import family.hearth.domain.policy.DeviceState;
import family.hearth.domain.policy.FamilyPolicy;
import family.hearth.domain.policy.Features;
import family.hearth.domain.policy.PolicyState;
import family.hearth.domain.policy.RegulatedDevice;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the devices of a family were last told; in the index of what is due while anything ever will be. */
final class PolicyStateRows {

    /**
     * The state with what else is needed to go on from it.
     *
     * @param timezone the family's, copied, so that one query has everything
     * @param staleSince when a change was left to the evaluation, absent when there is none
     * @param version rises with every change of the family's policies
     */
    record Row(PolicyState state, ZoneId timezone, @Nullable Instant staleSince, long version) {

        /** When somebody must look again: at once while anything waits for it. */
        @Nullable
        Instant dueAt() {
            var waiting = state.unpublished().isEmpty() ? null : state.evaluatedAt();
            return Stream.of(staleSince, waiting, state.nextTransition().orElse(null))
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }

        static Row first(int familyId, ZoneId timezone) {
            return new Row(PolicyState.initial(familyId), timezone, null, 0);
        }

        Row in(ZoneId other) {
            return new Row(state, other, staleSince, version);
        }

        /** After a change: some of the devices are evaluated at once, more are left to the evaluation. */
        Row settled(FamilyPolicy before, FamilyPolicy after, Instant now) {
            var touched = touched(before, after);
            if (touched.size() <= MAX_AT_ONCE) {
                return evaluated(after, now);
            }
            var some = Set.copyOf(touched.subList(0, MAX_AT_ONCE));
            return new Row(
                    state.evaluate(after, now, some), timezone, staleSince == null ? now : staleSince, version + 1);
        }

        Row evaluated(FamilyPolicy policy, Instant now) {
            return new Row(state.evaluate(policy, now), timezone, null, version + 1);
        }

        Row published(Collection<UUID> eventIds) {
            return new Row(state.published(eventIds), timezone, staleSince, version + 1);
        }

        /** Whether it says the same, whatever its version. */
        boolean says(Row other) {
            return state.equals(other.state) && Objects.equals(staleSince, other.staleSince);
        }

        Condition unchanged() {
            return Condition.of("version = :version").with(":version", version);
        }
    }

    /** More devices than that are not evaluated within a request. */
    private static final int MAX_AT_ONCE = 25;

    private static final RowSchema<DeviceState> DEVICE = RowSchema.part(DeviceState.class)
            .integer("deviceId", DeviceState::deviceId)
            .integer("kidId", DeviceState::kidId)
            .integer("blocked", device -> device.blocked().bits())
            .number("sequence", DeviceState::sequence)
            .instant("nextTransition", DeviceState::nextTransition)
            .build(row -> new DeviceState(
                    row.integer("deviceId"),
                    row.integer("kidId"),
                    new Features(row.integer("blocked")),
                    row.number("sequence"),
                    row.instantOrNull("nextTransition")));

    private static final RowSchema<DevicePolicyChanged> EVENT = RowSchema.part(DevicePolicyChanged.class)
            .text("eventId", event -> event.eventId().toString())
            .integer("familyId", DevicePolicyChanged::familyId)
            .integer("deviceId", DevicePolicyChanged::deviceId)
            .integer("kidId", DevicePolicyChanged::kidId)
            .number("sequence", DevicePolicyChanged::sequence)
            .text("policyVersion", DevicePolicyChanged::policyVersion)
            .integer("blocked", event -> event.blocked().bits())
            .instant("occurredAt", DevicePolicyChanged::occurredAt)
            .build(row -> new DevicePolicyChanged(
                    UUID.fromString(row.text("eventId")),
                    row.integer("familyId"),
                    row.integer("deviceId"),
                    row.integer("kidId"),
                    row.number("sequence"),
                    row.text("policyVersion"),
                    new Features(row.integer("blocked")),
                    row.instant("occurredAt")));

    static final RowSchema<Row> SCHEMA = RowSchema.of(
                    Row.class, row -> PolicyKeys.state(row.state().familyId()))
            .integer("familyId", row -> row.state().familyId())
            .text("timezone", row -> row.timezone().getId())
            .instant("evaluatedAt", row -> row.state().evaluatedAt())
            .number("floor", row -> row.state().floor())
            .parts(
                    "devices",
                    DeviceState.class,
                    DEVICE,
                    row -> byText(row.state().devices(), device -> Integer.toString(device.deviceId())))
            .parts(
                    "unpublished",
                    DevicePolicyChanged.class,
                    EVENT,
                    row -> byText(
                            row.state().unpublished(), event -> event.eventId().toString()))
            .instant("staleSince", Row::staleSince)
            .number("version", Row::version)
            .text(
                    TableLayout.GSI2_PK,
                    row -> row.dueAt() == null
                            ? null
                            : PolicyKeys.dueShardOf(row.state().familyId()))
            .instant(TableLayout.GSI2_SK, Row::dueAt)
            .build(row -> new Row(
                    new PolicyState(
                            row.integer("familyId"),
                            row.instant("evaluatedAt"),
                            row.number("floor"),
                            List.copyOf(row.<DeviceState>map("devices").values()),
                            List.copyOf(
                                    row.<DevicePolicyChanged>map("unpublished").values())),
                    ZoneId.of(row.text("timezone")),
                    row.instantOrNull("staleSince"),
                    row.number("version")));

    private PolicyStateRows() {}

    /** The devices that something else decides about than before, by id. */
    private static List<Integer> touched(FamilyPolicy before, FamilyPolicy after) {
        return after.devices().stream()
                .map(RegulatedDevice::id)
                .filter(device -> !before.rules(device).equals(after.rules(device)))
                .sorted()
                .toList();
    }

    private static <T> Map<String, T> byText(List<T> parts, Function<T, String> name) {
        return parts.stream().collect(Collectors.toMap(name, Function.identity()));
    }
}
