package family.hearth.domain.policy;

import family.hearth.domain.DomainFailure;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Hours of the week in which features are blocked on some devices.
 *
 * @param end after the start; the minute itself is no longer blocked
 * @param days the local days on which it starts and ends, Monday first
 * @param active whether it has any effect
 * @param kidIds all of whose devices it reaches; ascending, and some may be gone
 * @param deviceIds that it reaches by themselves; ascending, and some may be gone
 */
public record Schedule(
        int id,
        int familyId,
        String name,
        TimeOfDay start,
        TimeOfDay end,
        Set<DayOfWeek> days,
        Features features,
        boolean active,
        Set<Integer> kidIds,
        Set<Integer> deviceIds,
        Instant createdAt) {

    public static final int MAX_NAME = 100;
    public static final int MAX_PER_FAMILY = 200;

    /** Kids or devices that one schedule or override names. */
    public static final int MAX_TARGETS = 200;

    /** What may be changed about a schedule. */
    public record Details(
            String name,
            TimeOfDay start,
            TimeOfDay end,
            Set<DayOfWeek> days,
            Features features,
            boolean active,
            Set<Integer> kidIds,
            Set<Integer> deviceIds) {}

    /**
     * @throws DomainFailure.Invalid when it does not end after it starts
     */
    public Schedule {
        if (start.compareTo(end) >= 0) {
            throw new DomainFailure.Invalid("endTime", "must be after the start");
        }
        days = ascending(days);
        kidIds = ascending(kidIds);
        deviceIds = ascending(deviceIds);
    }

    public static Schedule create(int id, int familyId, Details details, Instant now) {
        return new Schedule(
                id,
                familyId,
                details.name(),
                details.start(),
                details.end(),
                details.days(),
                details.features(),
                details.active(),
                details.kidIds(),
                details.deviceIds(),
                now);
    }

    public Details details() {
        return new Details(name, start, end, days, features, active, kidIds, deviceIds);
    }

    public Schedule with(Details details) {
        return create(id, familyId, details, createdAt);
    }

    /** With that device among those it reaches by themselves. */
    public Schedule reaching(int deviceId) {
        var ids = new TreeSet<>(deviceIds);
        ids.add(deviceId);
        return withDevices(ids);
    }

    /** Without that device among those it reaches by themselves; it may still reach it through the kid. */
    public Schedule sparing(int deviceId) {
        var ids = new TreeSet<>(deviceIds);
        ids.remove(deviceId);
        return withDevices(ids);
    }

    public boolean reaches(RegulatedDevice device) {
        return deviceIds.contains(device.id()) || kidIds.contains(device.kidId());
    }

    /** The days as Kidtrol numbers them, from 0 for Monday, ascending. */
    public List<Integer> dayNumbers() {
        return days.stream().map(day -> day.getValue() - 1).toList();
    }

    /** The day that Kidtrol gives that number, if there is one. */
    public static Optional<DayOfWeek> day(int number) {
        var days = DayOfWeek.values();
        return number >= 0 && number < days.length ? Optional.of(days[number]) : Optional.empty();
    }

    static <T extends Comparable<? super T>> Set<T> ascending(Collection<T> values) {
        return Collections.unmodifiableSet(new TreeSet<>(values));
    }

    private Schedule withDevices(Set<Integer> ids) {
        return with(new Details(name, start, end, days, features, active, kidIds, ids));
    }
}
