package family.hearth.dynamodb;

import family.hearth.domain.people.Kid;
import family.hearth.domain.policy.FamilyPolicy;
import family.hearth.domain.policy.RegulatedDevice;
import family.hearth.domain.policy.Schedule;
import family.hearth.domain.policy.ScheduleOverride;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A family's kids and policies as its members see them: whoever is gone is nowhere in them.
 *
 * @param timezone of the family
 * @param kids of the family
 * @param devices of kids that are there, by id
 * @param schedules by id
 * @param overrides by id, those that are over too
 */
public record PolicyView(
        ZoneId timezone,
        List<Kid> kids,
        List<RegulatedDevice> devices,
        List<Schedule> schedules,
        List<ScheduleOverride> overrides) {

    static PolicyView of(FamilyPolicy policy, List<Kid> kids) {
        var devices = policy.devices().stream()
                .filter(device -> kids.stream().anyMatch(kid -> kid.id() == device.kidId()))
                .filter(device -> policy.kids().stream().anyMatch(kid -> kid.id() == device.kidId()))
                .sorted(Comparator.comparingInt(RegulatedDevice::id))
                .toList();
        return new PolicyView(
                policy.timezone(),
                kids,
                devices,
                policy.schedules().stream()
                        .sorted(Comparator.comparingInt(Schedule::id))
                        .toList(),
                policy.overrides().stream()
                        .sorted(Comparator.comparingInt(ScheduleOverride::id))
                        .toList());
    }

    public Optional<Kid> kid(int kidId) {
        return kids.stream().filter(kid -> kid.id() == kidId).findFirst();
    }

    public Optional<RegulatedDevice> device(int deviceId) {
        return devices.stream().filter(device -> device.id() == deviceId).findFirst();
    }

    public Optional<Schedule> schedule(int scheduleId) {
        return schedules.stream()
                .filter(schedule -> schedule.id() == scheduleId)
                .findFirst();
    }

    public Optional<ScheduleOverride> override(int overrideId) {
        return overrides.stream()
                .filter(override -> override.id() == overrideId)
                .findFirst();
    }

    /** Those of the kids that are there, by id. */
    public List<Kid> kids(Collection<Integer> ids) {
        return kids.stream().filter(kid -> ids.contains(kid.id())).toList();
    }

    /** Those of the devices that are there, by id. */
    public List<RegulatedDevice> devices(Collection<Integer> ids) {
        return devices.stream().filter(device -> ids.contains(device.id())).toList();
    }

    /** The schedules that name that device, by id. */
    public List<Schedule> schedulesOf(int deviceId) {
        return schedules.stream()
                .filter(schedule -> schedule.deviceIds().contains(deviceId))
                .toList();
    }
}
