package family.hearth.dynamodb;

import family.hearth.domain.people.Gender;
import family.hearth.domain.people.Kid;
import family.hearth.domain.policy.DeviceOs;
import family.hearth.domain.policy.Features;
import family.hearth.domain.policy.RegulatedDevice;
import family.hearth.domain.policy.Schedule;
import family.hearth.domain.policy.ScheduleOverride;
import family.hearth.domain.policy.TimeOfDay;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Set;

/** A family with a kid, and what may be made for it. */
final class Policies {

    /** A Monday. */
    static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    static final int FAMILY = 7;
    static final int KID = 70;
    static final int DEVICE = 700;

    private Policies() {}

    static Kid kid(int id) {
        var details = new Kid.Details("Lena Test", null, Gender.UNSPECIFIED, null, null);
        return Kid.create(id, FAMILY, 1, NOON).with(details);
    }

    static RegulatedDevice device(int id, int kidId) {
        var details = new RegulatedDevice.Details(kidId, "Phone", "", "", DeviceOs.ANDROID, "S5", "");
        return RegulatedDevice.create(id, FAMILY, details, NOON);
    }

    static Schedule schedule(int id, int fromHour, int toHour) {
        var details = new Schedule.Details(
                "School",
                new TimeOfDay(fromHour * 60),
                new TimeOfDay(toHour * 60),
                Set.of(DayOfWeek.MONDAY),
                Features.ALL,
                true,
                Set.of(KID),
                Set.of());
        return Schedule.create(id, FAMILY, details, NOON);
    }

    static ScheduleOverride override(int id, Instant start, Instant end) {
        var details = new ScheduleOverride.Details("Trip", start, end, false, Set.of(KID), Set.of());
        return ScheduleOverride.create(id, FAMILY, details, NOON);
    }
}
