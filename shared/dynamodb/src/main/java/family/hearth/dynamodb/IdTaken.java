package family.hearth.dynamodb;

import family.hearth.domain.DomainFailure;
import java.util.function.Supplier;

/** A drawn id belongs to something else; draw again. Rare: one in two thousand million per thing there is. */
public final class IdTaken extends RuntimeException {

    private static final int DRAWS = 5;

    IdTaken() {
        super("a drawn id is taken", null, false, false);
    }

    /**
     * Draws ids and writes until none is taken.
     *
     * @throws DomainFailure.Unavailable when five draws in a row were taken, which chance does not do
     */
    public static <T> T drawing(Supplier<T> drawAndWrite) {
        for (var draw = 1; ; draw++) {
            try {
                return drawAndWrite.get();
            } catch (IdTaken again) {
                if (draw == DRAWS) {
                    throw Outage.unavailable(again);
                }
            }
        }
    }
}
