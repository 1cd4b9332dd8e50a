package family.hearth.local.function;

import java.time.Instant;

/**
 * One run of a scheduled function.
 *
 * @param failure what it threw, empty when it ended well
 */
public record ScheduleRun(String function, Instant time, String failure) {

    public boolean succeeded() {
        return failure.isEmpty();
    }
}
