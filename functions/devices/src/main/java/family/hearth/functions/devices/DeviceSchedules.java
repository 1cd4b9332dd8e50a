package family.hearth.functions.devices;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.policy.Schedule;
import family.hearth.dynamodb.PolicyDraft;
import java.util.Collection;
import java.util.List;

/** The schedules of a device: the relation that a schedule keeps in its list of devices, seen from the other end. */
final class DeviceSchedules {

    /** Each is a row of one transaction, of which DynamoDB takes 100, and some are needed for everything else. */
    private static final int MOST_AT_ONCE = 90;

    private DeviceSchedules() {}

    /**
     * Makes these schedules, and no others, name the device.
     *
     * @throws DomainFailure.Invalid on the list when more come and go than one transaction takes
     */
    static void set(int deviceId, Collection<Integer> scheduleIds, PolicyDraft draft) {
        var changed = draft.view().schedules().stream()
                .filter(schedule -> schedule.deviceIds().contains(deviceId) != scheduleIds.contains(schedule.id()))
                .map(schedule ->
                        scheduleIds.contains(schedule.id()) ? schedule.reaching(deviceId) : schedule.sparing(deviceId))
                .toList();
        requireFew(changed);
        changed.forEach(draft::put);
    }

    private static void requireFew(List<Schedule> changed) {
        if (changed.size() > MOST_AT_ONCE) {
            throw new DomainFailure.Invalid(
                    "scheduleList", "must not add and take away more than " + MOST_AT_ONCE + " schedules at once");
        }
    }
}
