package family.hearth.dynamodb;

import family.hearth.domain.DomainFailure;
import java.time.Duration;
import java.util.function.Supplier;

/** Somebody else wrote the row between our read and our write: read again, decide again. */
final class Changed extends RuntimeException {

    /** Twenty writers of one row get through within it, as when a phone announces all photos of a day at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    Changed() {
        super("the row changed meanwhile", null, false, false);
    }

    /**
     * Reads, decides and writes until nobody comes between.
     *
     * @throws DomainFailure.Unavailable when others come between for ten seconds
     */
    static <T> T retrying(Supplier<T> readDecideWrite) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var attempt = 0; ; attempt++) {
            try {
                return readDecideWrite.get();
            } catch (Changed again) {
                if (System.nanoTime() > deadline) {
                    throw new DomainFailure.Unavailable(Duration.ofSeconds(1), again);
                }
                Write.pause(attempt);
            }
        }
    }
}
