package family.hearth.dynamodb;

import family.hearth.domain.people.Family;
import family.hearth.domain.policy.FamilyPolicy;
import family.hearth.domain.policy.RegulatedDevice;
import family.hearth.domain.policy.RegulatedKid;
import family.hearth.domain.policy.Schedule;
import family.hearth.domain.policy.ScheduleOverride;
import java.util.ArrayList;
import java.util.Optional;

/**
 * What one query says about the devices of a family.
 *
 * @param policy in UTC while there is no state, and so no device that it could matter to
 */
record PolicyRead(FamilyPolicy policy, Optional<PolicyStateRows.Row> state) {

    static PolicyRead of(Table table, int familyId, Table.Range range) {
        var overrides = new ArrayList<ScheduleOverride>();
        var schedules = new ArrayList<Schedule>();
        var devices = new ArrayList<RegulatedDevice>();
        var kids = new ArrayList<RegulatedKid>();
        var states = new ArrayList<PolicyStateRows.Row>();
        for (var item : table.items(range)) {
            var sk = Key.of(item).sk();
            if (sk.startsWith(PolicyKeys.OVERRIDES)) {
                overrides.add(PolicyRows.OVERRIDE.read(item));
            } else if (sk.startsWith(PolicyKeys.SCHEDULES)) {
                schedules.add(PolicyRows.SCHEDULE.read(item));
            } else if (sk.startsWith(PolicyKeys.DEVICES)) {
                devices.add(PolicyRows.DEVICE.read(item));
            } else if (sk.startsWith(PolicyKeys.KIDS)) {
                kids.add(PolicyRows.KID.read(item).kid());
            } else {
                states.add(PolicyStateRows.SCHEMA.read(item));
            }
        }
        var state = states.stream().findFirst();
        var timezone = state.map(PolicyStateRows.Row::timezone).orElse(Family.DEFAULT_TIMEZONE);
        return new PolicyRead(new FamilyPolicy(familyId, timezone, kids, devices, schedules, overrides), state);
    }
}
