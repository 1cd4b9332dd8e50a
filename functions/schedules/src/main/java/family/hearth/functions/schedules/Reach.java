package family.hearth.functions.schedules;

import family.hearth.domain.Violations;
import family.hearth.dynamodb.PolicyView;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Whom a form names: kids and devices of the family that are there. */
final class Reach {

    private Reach() {}

    /** The ids of the kids; nobody's when they are left out. */
    static Set<Integer> kids(@Nullable List<Integer> ids, PolicyView view, Violations problems) {
        return read(ids, "kidList", id -> view.kid(id).isPresent(), "must hold ids of kids of your family", problems);
    }

    /** The ids of the devices; nobody's when they are left out. */
    static Set<Integer> devices(@Nullable List<Integer> ids, PolicyView view, Violations problems) {
        return read(
                ids,
                "deviceList",
                id -> view.device(id).isPresent(),
                "must hold ids of regulated mobile devices of your family",
                problems);
    }

    private static Set<Integer> read(
            @Nullable List<Integer> ids, String field, IntPredicate there, String otherwise, Violations problems) {
        if (ids == null) {
            return Set.of();
        }
        problems.require(ids.stream().allMatch(there::test), field, otherwise);
        return Set.copyOf(ids);
    }
}
