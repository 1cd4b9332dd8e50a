package family.hearth.domain;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Draws ids of type int32: random positive 31-bit numbers, so that there is no counter to contend for and nothing to
 * enumerate. A draw may collide; whoever writes the row uses a conditional put and draws again.
 */
public final class Ids {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,9}");

    private final RandomGenerator random;

    public Ids() {
        this(new SecureRandom());
    }

    /** With a source of a test's choice, to make collisions happen. */
    public Ids(RandomGenerator random) {
        this.random = random;
    }

    /** A number from 1 to 2³¹ − 1. */
    public int next() {
        return random.nextInt(1, Integer.MAX_VALUE);
    }

    /**
     * The id that a dialect with textual ids means.
     *
     * @throws DomainFailure.NotFound when nothing can have that id
     */
    public static int read(String text) {
        if (NUMBER.matcher(text).matches()) {
            var number = Long.parseLong(text);
            if (number <= Integer.MAX_VALUE) {
                return (int) number;
            }
        }
        throw new DomainFailure.NotFound();
    }
}
