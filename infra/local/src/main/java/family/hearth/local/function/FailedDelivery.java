package family.hearth.local.function;

import java.time.Instant;

/** An event that a function failed on each time; on AWS it would lie in the dead letter queue. */
public record FailedDelivery(String function, String key, String reason, Instant at) {}
