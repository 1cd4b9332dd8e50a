package family.hearth.events;

import family.hearth.domain.policy.DevicePolicyChanged;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Events in the order in which they may be offered: the next of a device only when the one before it was taken, since a
 * batch may be taken in part.
 */
final class WaitingLine {

    /** More in one call is an error (EventBridge API reference, "PutEvents"). */
    static final int BATCH = 10;

    private record Device(int familyId, int deviceId) {
        static Device of(DevicePolicyChanged event) {
            return new Device(event.familyId(), event.deviceId());
        }
    }

    private final List<DevicePolicyChanged> waiting;

    WaitingLine(List<DevicePolicyChanged> events) {
        waiting = new ArrayList<>(events);
    }

    /** The next batch, at most one event of each device; empty at the end. */
    List<DevicePolicyChanged> next() {
        var devices = new HashSet<Device>();
        var batch = waiting.stream()
                .filter(event -> devices.add(Device.of(event)))
                .limit(BATCH)
                .toList();
        waiting.removeAll(batch);
        return batch;
    }

    /** Whoever is behind one that was not taken leaves the line. */
    void answered(List<DevicePolicyChanged> batch, Set<UUID> taken) {
        var stopped = new HashSet<Device>();
        for (var event : batch) {
            if (!taken.contains(event.eventId())) {
                stopped.add(Device.of(event));
            }
        }
        waiting.removeIf(event -> stopped.contains(Device.of(event)));
    }
}
