package family.hearth.domain.policy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A family in London with a kid and her phone, and rules for tests to give her. */
final class Household {

    static final ZoneId LONDON = ZoneId.of("Europe/London");
    static final int ID = 1;
    static final int KID = 10;
    static final int PHONE = 100;
    static final Features CAMERA = Features.of(Feature.CAMERA);
    static final Features SAFARI = Features.of(Feature.SAFARI);

    private Household() {}

    static RegulatedKid kid(Features blocked) {
        return new RegulatedKid(KID, "Lady Bug", blocked);
    }

    static RegulatedDevice device(int id, int kidId) {
        return new RegulatedDevice(id, ID, kidId, "Phone", "", "", DeviceOs.IOS, "iPhone 5s", "", false, Instant.EPOCH);
    }

    /** On every day. */
    static Schedule schedule(int id, String start, String end, Features features) {
        return schedule(id, start, end, features, EnumSet.allOf(DayOfWeek.class));
    }

    static Schedule schedule(int id, String start, String end, Features features, Set<DayOfWeek> days) {
        return new Schedule(
                id,
                ID,
                "Schedule " + id,
                TimeOfDay.parse(start).orElseThrow(),
                TimeOfDay.parse(end).orElseThrow(),
                days,
                features,
                true,
                Set.of(KID),
                Set.of(),
                Instant.EPOCH);
    }

    static ScheduleOverride blocking(int id, String start, String end) {
        return override(
                new ScheduleOverride.Details(
                        "Override " + id, Instant.parse(start), Instant.parse(end), true, Set.of(), Set.of(PHONE)),
                id);
    }

    static ScheduleOverride unblocking(int id, String start, String end) {
        return override(
                new ScheduleOverride.Details(
                        "Override " + id, Instant.parse(start), Instant.parse(end), false, Set.of(), Set.of(PHONE)),
                id);
    }

    static DeviceRules rules(Features always, List<Schedule> schedules, List<ScheduleOverride> overrides) {
        return new DeviceRules(PHONE, kid(always), LONDON, schedules, overrides);
    }

    static FamilyPolicy policy(Features always, List<Schedule> schedules, List<ScheduleOverride> overrides) {
        return new FamilyPolicy(ID, LONDON, List.of(kid(always)), List.of(device(PHONE, KID)), schedules, overrides);
    }

    private static ScheduleOverride override(ScheduleOverride.Details details, int id) {
        return ScheduleOverride.create(id, ID, details, Instant.EPOCH);
    }
}
