package family.hearth.domain.policy;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that decides what the devices of a family may do. A device whose kid is not among the kids is as gone as the kid.
 */
public record FamilyPolicy(
        int familyId,
        ZoneId timezone,
        List<RegulatedKid> kids,
        List<RegulatedDevice> devices,
        List<Schedule> schedules,
        List<ScheduleOverride> overrides) {

    public FamilyPolicy {
        kids = List.copyOf(kids);
        devices = List.copyOf(devices);
        schedules = List.copyOf(schedules);
        overrides = List.copyOf(overrides);
    }

    /** What decides about that device, or nothing when the family has no such device. */
    public Optional<DeviceRules> rules(int deviceId) {
        return devices.stream()
                .filter(device -> device.id() == deviceId)
                .findFirst()
                .flatMap(this::rules);
    }

    /** For every device, by id. */
    List<DeviceRules> allRules() {
        return devices.stream()
                .sorted(Comparator.comparingInt(RegulatedDevice::id))
                .flatMap(device -> rules(device).stream())
                .toList();
    }

    private Optional<DeviceRules> rules(RegulatedDevice device) {
        return kids.stream()
                .filter(kid -> kid.id() == device.kidId())
                .findFirst()
                .map(kid -> new DeviceRules(
                        device.id(),
                        kid,
                        timezone,
                        schedules.stream()
                                .filter(schedule -> schedule.reaches(device))
                                .toList(),
                        overrides.stream()
                                .filter(override -> override.reaches(device))
                                .toList()));
    }
}
