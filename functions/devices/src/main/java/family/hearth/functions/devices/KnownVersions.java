package family.hearth.functions.devices;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What an {@code If-None-Match} says that the client has already (RFC 9110 §13.1.2). */
final class KnownVersions {

    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([^\"]*)\"");

    private final List<String> headers;

    private KnownVersions(List<String> headers) {
        this.headers = headers;
    }

    static KnownVersions of(HttpRequest<?> request) {
        return new KnownVersions(request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH));
    }

    /** Compared weakly, as the header wants it: a tag is the same whether or not it is marked as weak. */
    boolean hold(String version) {
        return headers.stream()
                .anyMatch(header -> header.strip().equals("*")
                        || TAG.matcher(header)
                                .results()
                                .map((MatchResult tag) -> tag.group(1))
                                .anyMatch(version::equals));
    }
}
