package family.hearth.dynamodb;

import family.hearth.domain.policy.DeviceOs;
import family.hearth.domain.policy.Features;
import family.hearth.domain.policy.RegulatedDevice;
import family.hearth.domain.policy.RegulatedKid;
import family.hearth.domain.policy.Schedule;
import family.hearth.domain.policy.ScheduleOverride;
import family.hearth.domain.policy.TimeOfDay;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;

/** Overrides, schedules, devices and kids, as policies see them. */
final class PolicyRows {

    /** A kid in the family that it belongs to. */
    record KidRow(int familyId, RegulatedKid kid) {}

    static final RowSchema<ScheduleOverride> OVERRIDE = RowSchema.of(
                    ScheduleOverride.class,
                    override -> PolicyKeys.override(override.familyId(), override.end(), override.id()))
            .integer("id", ScheduleOverride::id)
            .integer("familyId", ScheduleOverride::familyId)
            .text("name", ScheduleOverride::name)
            .instant("startsAt", ScheduleOverride::start)
            .instant("endsAt", ScheduleOverride::end)
            .flag("block", ScheduleOverride::block)
            .integers("kidIds", override -> List.copyOf(override.kidIds()))
            .integers("deviceIds", override -> List.copyOf(override.deviceIds()))
            .instant("createdAt", ScheduleOverride::createdAt)
            .build(row -> new ScheduleOverride(
                    row.integer("id"),
                    row.integer("familyId"),
                    row.text("name"),
                    row.instant("startsAt"),
                    row.instant("endsAt"),
                    row.flag("block"),
                    Set.copyOf(row.list("kidIds")),
                    Set.copyOf(row.list("deviceIds")),
                    row.instant("createdAt")));

    static final RowSchema<Schedule> SCHEDULE = RowSchema.of(
                    Schedule.class, schedule -> PolicyKeys.schedule(schedule.familyId(), schedule.id()))
            .integer("id", Schedule::id)
            .integer("familyId", Schedule::familyId)
            .text("name", Schedule::name)
            .integer("startMinute", schedule -> schedule.start().minute())
            .integer("endMinute", schedule -> schedule.end().minute())
            .integers("days", Schedule::dayNumbers)
            .integer("features", schedule -> schedule.features().bits())
            .flag("active", Schedule::active)
            .integers("kidIds", schedule -> List.copyOf(schedule.kidIds()))
            .integers("deviceIds", schedule -> List.copyOf(schedule.deviceIds()))
            .instant("createdAt", Schedule::createdAt)
            .build(row -> new Schedule(
                    row.integer("id"),
                    row.integer("familyId"),
                    row.text("name"),
                    new TimeOfDay(row.integer("startMinute")),
                    new TimeOfDay(row.integer("endMinute")),
                    days(row.list("days")),
                    new Features(row.integer("features")),
                    row.flag("active"),
                    Set.copyOf(row.list("kidIds")),
                    Set.copyOf(row.list("deviceIds")),
                    row.instant("createdAt")));

    static final RowSchema<RegulatedDevice> DEVICE = RowSchema.of(
                    RegulatedDevice.class, device -> PolicyKeys.device(device.familyId(), device.id()))
            .integer("id", RegulatedDevice::id)
            .integer("familyId", RegulatedDevice::familyId)
            .integer("kidId", RegulatedDevice::kidId)
            .text("name", RegulatedDevice::name)
            .text("email", RegulatedDevice::email)
            .text("phone", RegulatedDevice::phone)
            .choice("os", RegulatedDevice::os)
            .text("type", RegulatedDevice::type)
            .text("pushToken", RegulatedDevice::pushToken)
            .flag("profileInstalled", RegulatedDevice::profileInstalled)
            .instant("createdAt", RegulatedDevice::createdAt)
            .build(row -> new RegulatedDevice(
                    row.integer("id"),
                    row.integer("familyId"),
                    row.integer("kidId"),
                    row.text("name"),
                    row.text("email"),
                    row.text("phone"),
                    row.choice("os", DeviceOs.class),
                    row.text("type"),
                    row.text("pushToken"),
                    row.flag("profileInstalled"),
                    row.instant("createdAt")));

    static final RowSchema<KidRow> KID = RowSchema.of(
                    KidRow.class,
                    row -> PolicyKeys.kid(row.familyId(), row.kid().id()))
            .integer("familyId", KidRow::familyId)
            .integer("id", row -> row.kid().id())
            .text("name", row -> row.kid().name())
            .integer("blocked", row -> row.kid().blocked().bits())
            .build(row -> new KidRow(
                    row.integer("familyId"),
                    new RegulatedKid(row.integer("id"), row.text("name"), new Features(row.integer("blocked")))));

    private PolicyRows() {}

    private static Set<DayOfWeek> days(List<Integer> numbers) {
        return Set.copyOf(numbers.stream()
                .map(number -> Schedule.day(number).orElseThrow())
                .toList());
    }
}
