package family.hearth.dynamodb;

import com.github.f4b6a3.ulid.UlidCreator;
import family.hearth.domain.DomainFailure;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Draws ids that sort by the millisecond at which they were drawn (the ULID specification): rows under them lie in the
 * order in which they were made. Within a millisecond they are random, so there is nothing to enumerate.
 */
public final class Ulids {

    private static final Pattern SHAPE = Pattern.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}");

    /** Twenty-six characters of Crockford's alphabet. */
    public String next(Instant now) {
        return UlidCreator.getUlid(now.toEpochMilli()).toString();
    }

    /**
     * The text, if it is one of these ids.
     *
     * @throws DomainFailure.NotFound when nothing can have that id
     */
    static String read(String text) {
        if (!SHAPE.matcher(text).matches()) {
            throw new DomainFailure.NotFound();
        }
        return text;
    }
}
