package family.hearth.architecture.violations.media;

import java.time.Instant;
import java.util.function.Supplier;

final class LooksAtTheWall {

    /** A reference, since a rule about calls alone would miss it. */
    Supplier<Instant> clock() {
        return Instant::now;
    }
}
