package family.hearth.dynamodb;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.policy.FamilyPolicy;
import family.hearth.domain.policy.RegulatedDevice;
import family.hearth.domain.policy.RegulatedKid;
import family.hearth.domain.policy.Schedule;
import family.hearth.domain.policy.ScheduleOverride;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A family's policies on their way from what they were to what a request makes of them; written all at once. */
public final class PolicyDraft {

    private final int familyId;
    private final Instant now;
    private final PolicyRead before;
    private final Household household;
    private final Map<Integer, ScheduleOverride> overrides = new TreeMap<>();
    private final Map<Integer, Schedule> schedules = new TreeMap<>();
    private final Map<Integer, RegulatedDevice> devices = new TreeMap<>();
    private final Map<Integer, RegulatedKid> kids = new TreeMap<>();
    private final Map<Key, Consumer<Write>> changes = new LinkedHashMap<>();
    private ZoneId timezone;
    private boolean moved;

    PolicyDraft(PolicyRead before, Household household, Instant now) {
        this.familyId = household.family().id();
        this.now = now;
        this.before = before;
        this.household = household;
        this.timezone = household.family().timezone();
        before.policy().overrides().forEach(override -> overrides.put(override.id(), override));
        before.policy().schedules().forEach(schedule -> schedules.put(schedule.id(), schedule));
        before.policy().devices().forEach(device -> devices.put(device.id(), device));
        before.policy().kids().forEach(kid -> kids.put(kid.id(), kid));
    }

    /** Everything as it will be. */
    public PolicyView view() {
        return PolicyView.of(policy(), household.kids());
    }

    /**
     * @throws IdTaken when the family has another of that id
     * @throws DomainFailure.Conflict when the family has as many as it may have
     */
    public void add(Schedule schedule) {
        requireFree(schedules, schedule.id());
        requireRoom(schedules.size() < Schedule.MAX_PER_FAMILY, "schedules");
        put(schedule);
    }

    public void put(Schedule schedule) {
        schedules.put(schedule.id(), schedule);
        change(PolicyRows.SCHEDULE, schedule);
    }

    public void remove(Schedule schedule) {
        schedules.remove(schedule.id());
        delete(PolicyRows.SCHEDULE.key(schedule));
    }

    /**
     * Of as many as a family may have, the one that has been over the longest makes room.
     *
     * @throws IdTaken when the family has another of that id
     * @throws DomainFailure.Conflict when the family has as many as it may have, and none is over
     */
    public void add(ScheduleOverride override) {
        requireFree(overrides, override.id());
        if (overrides.size() >= ScheduleOverride.MAX_PER_FAMILY) {
            overrides.values().stream()
                    .filter(old -> !old.end().isAfter(now))
                    .min(Comparator.comparing(ScheduleOverride::end))
                    .ifPresent(this::remove);
        }
        requireRoom(overrides.size() < ScheduleOverride.MAX_PER_FAMILY, "overrides that are not over");
        put(override);
    }

    public void put(ScheduleOverride override) {
        var old = overrides.put(override.id(), override);
        if (old != null) {
            delete(PolicyRows.OVERRIDE.key(old));
        }
        change(PolicyRows.OVERRIDE, override);
    }

    public void remove(ScheduleOverride override) {
        overrides.remove(override.id());
        delete(PolicyRows.OVERRIDE.key(override));
    }

    /**
     * Its kid must be one of the family's.
     *
     * @throws IdTaken when the family has another of that id
     * @throws DomainFailure.Conflict when the family has as many as it may have
     */
    public void add(RegulatedDevice device) {
        requireFree(devices, device.id());
        requireRoom(view().devices().size() < RegulatedDevice.MAX_PER_FAMILY, "devices");
        put(device);
    }

    /** Its kid must be one of the family's. */
    public void put(RegulatedDevice device) {
        devices.put(device.id(), device);
        change(PolicyRows.DEVICE, device);
        meet(device.kidId());
    }

    public void remove(RegulatedDevice device) {
        devices.remove(device.id());
        delete(PolicyRows.DEVICE.key(device));
    }

    /** The devices of a kid, in no order. */
    List<RegulatedDevice> devicesOf(int kidId) {
        return devices.values().stream()
                .filter(device -> device.kidId() == kidId)
                .toList();
    }

    /** Takes over what policies know of a kid; of one that never had a device they know nothing. */
    void change(RegulatedKid kid) {
        var old = kids.get(kid.id());
        if (old != null && !old.equals(kid)) {
            know(kid);
        }
    }

    /** Forgets a kid and leaves its devices to the sweep: without their kid nobody sees them. */
    void forgetKid(int kidId) {
        if (kids.remove(kidId) != null) {
            delete(PolicyKeys.kid(familyId, kidId));
        }
    }

    /** Takes up a kid that was forgotten, if its devices are still here: they are seen again. */
    void knowAgain(int kidId) {
        if (!devicesOf(kidId).isEmpty()) {
            meet(kidId);
        }
    }

    /** Takes over another timezone; so that a change at the same time hears of it, even when nothing hangs on it yet. */
    void move(ZoneId to) {
        timezone = to;
        moved = true;
    }

    /**
     * Adds to a write all that was changed here. Where nothing was, the write still fails when somebody else changes
     * something meanwhile: for that may concern what else is written.
     *
     * @return the state as it will be
     */
    PolicyStateRows.Row addTo(Write write) {
        var known = before.state().isPresent();
        var old = before.state().orElseGet(() -> PolicyStateRows.Row.first(familyId, timezone));
        var unchanged = known ? old.unchanged() : Condition.ABSENT;
        if (isUntouched()) {
            write.check(PolicyKeys.state(familyId), unchanged, Changed::new);
            return old;
        }
        changes.values().forEach(change -> change.accept(write));
        var next = old.in(timezone).settled(before.policy(), policy(), now);
        write.put(PolicyStateRows.SCHEMA, next, unchanged, Changed::new);
        return next;
    }

    /** Whether there is nothing to be written. */
    boolean isUntouched() {
        var same =
                before.state().map(state -> state.timezone().equals(timezone)).orElse(!moved);
        return changes.isEmpty() && same;
    }

    private FamilyPolicy policy() {
        return new FamilyPolicy(
                familyId,
                timezone,
                List.copyOf(kids.values()),
                List.copyOf(devices.values()),
                List.copyOf(schedules.values()),
                List.copyOf(overrides.values()));
    }

    /** The first device of a kid: from now on policies know it, provided that it is still as it was read. */
    private void meet(int kidId) {
        if (kids.containsKey(kidId)) {
            return;
        }
        var row = household.kid(kidId).orElseThrow(DomainFailure.NotFound::new);
        know(RegulatedKid.of(row.kid()));
        changes.put(
                KidRows.OF_FAMILY.key(row),
                write -> write.check(KidRows.OF_FAMILY.key(row), row.unchanged(), Changed::new));
    }

    private void know(RegulatedKid kid) {
        kids.put(kid.id(), kid);
        change(PolicyRows.KID, new PolicyRows.KidRow(familyId, kid));
    }

    private <T> void change(RowSchema<T> schema, T row) {
        changes.put(schema.key(row), write -> write.put(schema, row));
    }

    private void delete(Key key) {
        changes.put(key, write -> write.delete(key));
    }

    private static void requireFree(Map<Integer, ?> there, int id) {
        if (there.containsKey(id)) {
            throw new IdTaken();
        }
    }

    private static void requireRoom(boolean room, String what) {
        if (!room) {
            throw new DomainFailure.Conflict("The family has as many " + what + " as it may have.");
        }
    }
}
