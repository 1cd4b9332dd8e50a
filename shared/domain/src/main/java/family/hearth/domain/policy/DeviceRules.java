package family.hearth.domain.policy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * All that decides what a device may do, by the published table: what its kid may never do; an override that blocks;
 * one that unblocks; a schedule; else everything is allowed.
 *
 * @param timezone of the family
 * @param schedules that reach it, by id whatever order they come in
 * @param overrides that reach it, by id whatever order they come in
 */
public record DeviceRules(
        int deviceId, RegulatedKid kid, ZoneId timezone, List<Schedule> schedules, List<ScheduleOverride> overrides) {

    public DeviceRules {
        schedules = byId(schedules, Schedule::id);
        overrides = byId(overrides, ScheduleOverride::id);
    }

    public MasterSchedule compile(PolicyWindow window) {
        var intervals = Sweep.over(this, window.from(), window.to());
        return new MasterSchedule(deviceId, kid.id(), timezone, window.from(), window.to(), intervals);
    }

    public Features blockedAt(Instant instant) {
        return Sweep.over(this, instant, instant.plusNanos(1)).getFirst().blocked();
    }

    /** The first instant after that one at which other features are blocked; nothing when that never happens. */
    public Optional<Instant> nextTransition(Instant now) {
        return new TransitionSearch(this, now).next();
    }

    DeviceRules withoutSchedules() {
        return new DeviceRules(deviceId, kid, timezone, List.of(), overrides);
    }

    DeviceRules withoutOverrides() {
        return new DeviceRules(deviceId, kid, timezone, schedules, List.of());
    }

    private static <T> List<T> byId(List<T> values, Function<T, Integer> id) {
        var sorted = new TreeMap<Integer, T>();
        values.forEach(value -> sorted.put(id.apply(value), value));
        return List.copyOf(sorted.values());
    }
}
