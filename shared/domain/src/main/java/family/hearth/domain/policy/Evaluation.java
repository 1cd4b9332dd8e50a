package family.hearth.domain.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** One run over the devices of a family. */
final class Evaluation {

    private final PolicyState before;
    private final FamilyPolicy policy;
    private final Instant now;
    private final Map<Integer, DeviceState> left = new HashMap<>();
    private final List<DeviceState> devices = new ArrayList<>();
    private final List<DevicePolicyChanged> unpublished;

    Evaluation(PolicyState before, FamilyPolicy policy, Instant now) {
        this.before = before;
        this.policy = policy;
        this.now = now.isBefore(before.evaluatedAt()) ? before.evaluatedAt() : now;
        before.devices().forEach(state -> left.put(state.deviceId(), state));
        unpublished = new ArrayList<>(before.unpublished());
    }

    PolicyState run(IntPredicate isConcerned) {
        for (var rules : policy.allRules()) {
            if (isConcerned.test(rules.deviceId())) {
                evaluate(rules);
            } else {
                keep(rules.deviceId());
            }
        }
        var floor = left.values().stream().mapToLong(DeviceState::sequence).reduce(before.floor(), Math::max);
        var unchanged = new PolicyState(before.familyId(), before.evaluatedAt(), floor, devices, unpublished);
        return unchanged.equals(before) ? before : new PolicyState(before.familyId(), now, floor, devices, unpublished);
    }

    private void keep(int deviceId) {
        var known = left.remove(deviceId);
        if (known != null) {
            devices.add(known);
        }
    }

    private void evaluate(DeviceRules rules) {
        var known = left.remove(rules.deviceId());
        var old =
                known == null ? DeviceState.untold(rules.deviceId(), rules.kid().id(), before.floor()) : known;
        var blocked = rules.blockedAt(now);
        if (old.says(rules.kid().id(), blocked)) {
            devices.add(old.due(rules.nextTransition(now).orElse(null)));
        } else if (unpublished.size() < PolicyState.MAX_UNPUBLISHED) {
            var moved = old.moved(rules.kid().id(), blocked)
                    .due(rules.nextTransition(now).orElse(null));
            devices.add(moved);
            unpublished.add(DevicePolicyChanged.of(before.familyId(), moved, now));
        } else {
            devices.add(overdue(old));
        }
    }

    /** There is no room to tell it; until there is, it stays due since when it was. */
    private DeviceState overdue(DeviceState old) {
        var since = old.nextTransition();
        return since != null && !since.isAfter(now) ? old : old.due(now);
    }
}
