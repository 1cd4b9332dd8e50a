package family.hearth.http.page;

import family.hearth.domain.DomainFailure;
import io.micronaut.http.HttpRequest;
import java.util.regex.Pattern;

/**
 * How many items a page may have. A controller that takes one as an argument reads {@code ?limit=}, 1 to 100 and 25 if
 * it is left out.
 */
public record Limit(int value) {

    private static final int MOST = 100;
    private static final int USUAL = 25;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /**
     * Reads a limit from the query.
     *
     * @param parameter the dialect's name for it
     * @throws DomainFailure.Invalid on that parameter when it is no number from 1 to 100
     */
    public static Limit of(HttpRequest<?> request, String parameter) {
        var text = request.getParameters().get(parameter);
        if (text == null) {
            return new Limit(USUAL);
        }
        if (NUMBER.matcher(text).matches()) {
            int value = Integer.parseInt(text);
            if (value >= 1 && value <= MOST) {
                return new Limit(value);
            }
        }
        throw new DomainFailure.Invalid(parameter, "must be a whole number from 1 to " + MOST);
    }
}
