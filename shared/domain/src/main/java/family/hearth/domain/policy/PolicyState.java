package family.hearth.domain.policy;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the devices of a family were last told, and what is still to be published of it.
 *
 * @param evaluatedAt when any of this last changed; nothing older is evaluated any more
 * @param floor the highest sequence of a device that has left; one that comes goes on from there, so that a device that
 *     comes back never tells something new under an old number
 * @param devices by id
 * @param unpublished by sequence, then by device; at most {@link #MAX_UNPUBLISHED}
 */
public record PolicyState(
        int familyId,
        Instant evaluatedAt,
        long floor,
        List<DeviceState> devices,
        List<DevicePolicyChanged> unpublished) {

    /**
     * While so many wait for the bus no device moves: then it is late, and catches up with one event. Twice a family's
     * devices, and so that the row that keeps them stays well below DynamoDB's 400 KB.
     */
    public static final int MAX_UNPUBLISHED = 2 * RegulatedDevice.MAX_PER_FAMILY;

    private static final Comparator<DevicePolicyChanged> BY_SEQUENCE =
            Comparator.comparingLong(DevicePolicyChanged::sequence).thenComparingInt(DevicePolicyChanged::deviceId);

    public PolicyState {
        devices = devices.stream()
                .sorted(Comparator.comparingInt(DeviceState::deviceId))
                .toList();
        unpublished = unpublished.stream().sorted(BY_SEQUENCE).toList();
    }

    /** Of a family that was never evaluated. */
    public static PolicyState initial(int familyId) {
        return new PolicyState(familyId, Instant.EPOCH, 0, List.of(), List.of());
    }

    /**
     * Moves every device to what the policy says now, with one event for each that really changes, however late it is.
     * A device seen for the first time was free until now: it is told something only when something is blocked. An
     * instant older than the last change counts as that change's, so that nothing newer is undone.
     *
     * @return this state itself when nothing changes
     */
    public PolicyState evaluate(FamilyPolicy policy, Instant now) {
        return new Evaluation(this, policy, now).run(_ -> true);
    }

    /**
     * The same for those devices alone; of the others that are still there it says what it said.
     *
     * @return this state itself when nothing changes
     */
    public PolicyState evaluate(FamilyPolicy policy, Instant now, Set<Integer> deviceIds) {
        return new Evaluation(this, policy, now).run(deviceIds::contains);
    }

    /** The earliest transition of any device, or nothing when no device will ever change. */
    public Optional<Instant> nextTransition() {
        return devices.stream()
                .map(DeviceState::nextTransition)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder());
    }

    /** Without those events; ids that are not among them are fine. */
    public PolicyState published(Collection<UUID> eventIds) {
        var ids = Set.copyOf(eventIds);
        var rest = unpublished.stream()
                .filter(event -> !ids.contains(event.eventId()))
                .toList();
        return new PolicyState(familyId, evaluatedAt, floor, devices, rest);
    }
}
