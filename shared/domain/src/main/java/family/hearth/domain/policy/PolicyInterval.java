package family.hearth.domain.policy;

import java.time.Instant;
import java.util.List;

/**
 * A stretch of time in which the same is blocked for the same reasons.
 *
 * @param end no longer part of it
 * @param because by strength, then by id; empty where nothing says anything and so everything is allowed
 */
public record PolicyInterval(Instant start, Instant end, Features blocked, List<Cause> because) {

    public PolicyInterval {
        because = List.copyOf(because);
    }

    public Features allowed() {
        return Features.ALL.without(blocked);
    }
}
