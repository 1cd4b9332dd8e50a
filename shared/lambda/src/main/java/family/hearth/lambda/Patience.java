package family.hearth.lambda;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Waits a moment for a row that an event has overtaken: bytes are stored before the row that names them, and S3 may tell
 * of the bytes before the row is written.
 */
public final class Patience {

    private static final int LOOKS = 8;
    private static final long PAUSE_MS = 250;

    private Patience() {}

    /** What is found, at once or within two seconds. */
    public static <T> Optional<T> lookFor(Supplier<Optional<T>> look) {
        for (var i = 1; i < LOOKS; i++) {
            var found = look.get();
            if (found.isPresent()) {
                return found;
            }
            pause();
        }
        return look.get();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a row", stop);
        }
    }
}
