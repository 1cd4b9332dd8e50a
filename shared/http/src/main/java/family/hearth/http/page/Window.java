package family.hearth.http.page;

import family.hearth.domain.DomainFailure;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Which part of a list {@code ?limit=} and {@code ?offset=} ask for, as Choreography pages.
 *
 * @param limit how many items at most
 * @param offset how many items come before the first one
 */
public record Window(int limit, long offset) {

    private static final int MOST = 100;

    /** Where a list that nobody pages ends. */
    private static final int WHOLE = 1000;

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /**
     * Reads a window from the query. A limit above 100 is served as 100.
     *
     * @param usual the limit when none is given
     * @throws DomainFailure.Invalid on {@code limit} unless it is a whole number from 1 on, on {@code offset} unless
     *     from 0 on
     */
    public static Window of(HttpRequest<?> request, int usual) {
        var limit = number(request, "limit", 1, usual);
        var given = request.getParameters().contains("limit");
        return new Window((int) (given ? Math.min(limit, MOST) : limit), number(request, "offset", 0, 0));
    }

    /** As the other, on a list that comes whole, up to a thousand items, unless a limit is given. */
    public static Window ofAll(HttpRequest<?> request) {
        return of(request, WHOLE);
    }

    /** How many items of a whole list must be read to cut this part out of them. */
    public int reach() {
        return (int) Math.min(WHOLE, offset + limit);
    }

    /** This part of a list's first items. */
    public <T> List<T> of(List<T> items) {
        return items.stream().skip(offset).limit(limit).toList();
    }

    /** Whether a list of that many items goes on after this part of it. */
    public boolean isFollowed(long total) {
        return offset < total && total - offset > limit;
    }

    private static long number(HttpRequest<?> request, String parameter, long least, long usual) {
        var text = request.getParameters().get(parameter);
        if (text == null) {
            return usual;
        }
        if (NUMBER.matcher(text).matches()) {
            var value = Long.parseLong(text);
            if (value >= least) {
                return value;
            }
        }
        throw new DomainFailure.Invalid(parameter, "must be a whole number from " + least + " on");
    }
}
