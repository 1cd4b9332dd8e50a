package family.hearth.testkit;

/**
 * One call of an SDK client to DynamoDB.
 *
 * @param operation such as {@code GetItem}
 * @param readUnits capacity it took; none when it failed, since failures do not say
 * @param attempts how often it was sent, retries of the SDK included
 * @param startNanos and {@code endNanos}: of {@link System#nanoTime()}, as the caller waited
 */
public record DatabaseCall(
        String operation, double readUnits, double writeUnits, int attempts, long startNanos, long endNanos) {}
