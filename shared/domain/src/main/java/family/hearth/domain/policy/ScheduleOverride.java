package family.hearth.domain.policy;

import family.hearth.domain.DomainFailure;
import java.time.Instant;
import java.util.Set;

/**
 * A stretch of time in which all features are blocked, or all are unblocked, whatever the schedules say.
 *
 * @param end after the start; the instant itself is no longer in force
 * @param block whether it blocks; else it unblocks
 * @param kidIds all of whose devices it reaches; ascending, and some may be gone
 * @param deviceIds that it reaches by themselves; ascending, and some may be gone
 */
public record ScheduleOverride(
        int id,
        int familyId,
        String name,
        Instant start,
        Instant end,
        boolean block,
        Set<Integer> kidIds,
        Set<Integer> deviceIds,
        Instant createdAt) {

    public static final int MAX_NAME = 100;
    public static final int MAX_PER_FAMILY = 200;

    /** No override starts before. */
    public static final Instant EARLIEST = Instant.EPOCH;

    /** No override ends later: so that every local year has four digits. */
    public static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /** What may be changed about an override. */
    public record Details(
            String name, Instant start, Instant end, boolean block, Set<Integer> kidIds, Set<Integer> deviceIds) {}

    /**
     * @throws DomainFailure.Invalid when it does not end after it starts
     */
    public ScheduleOverride {
        if (!start.isBefore(end)) {
            throw new DomainFailure.Invalid("endDatetime", "must be after the start");
        }
        kidIds = Schedule.ascending(kidIds);
        deviceIds = Schedule.ascending(deviceIds);
    }

    public static ScheduleOverride create(int id, int familyId, Details details, Instant now) {
        return new ScheduleOverride(
                id,
                familyId,
                details.name(),
                details.start(),
                details.end(),
                details.block(),
                details.kidIds(),
                details.deviceIds(),
                now);
    }

    public Details details() {
        return new Details(name, start, end, block, kidIds, deviceIds);
    }

    public ScheduleOverride with(Details details) {
        return create(id, familyId, details, createdAt);
    }

    public boolean reaches(RegulatedDevice device) {
        return deviceIds.contains(device.id()) || kidIds.contains(device.kidId());
    }

    public boolean isInForce(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    static boolean isInRange(Instant instant) {
        return !instant.isBefore(EARLIEST) && !instant.isAfter(LATEST);
    }
}
