package family.hearth.dynamodb;

import java.time.Duration;
import java.time.Instant;

/** A stretch of time in which calls are counted; windows are aligned to the epoch. */
record RateWindow(long number, Instant end) {

    /** Rows of a window stay a while, so that none is dropped while it still counts. */
    private static final Duration TTL_AFTER_END = Duration.ofHours(1);

    static RateWindow of(Duration length, Instant now) {
        var number = Math.floorDiv(now.getEpochSecond(), length.toSeconds());
        return new RateWindow(number, Instant.ofEpochSecond((number + 1) * length.toSeconds()));
    }

    Duration left(Instant now) {
        return Duration.between(now, end);
    }

    long ttl() {
        return end.plus(TTL_AFTER_END).getEpochSecond();
    }
}
