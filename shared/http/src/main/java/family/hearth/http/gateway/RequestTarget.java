package family.hearth.http.gateway;

import family.hearth.http.failure.RequestFailure.MalformedRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request line asks for.
 *
 * @param path the path, still percent-encoded, in a spelling that the router and {@link URI} both take
 * @param query each parameter with all its values, decoded, in order
 * @param uri both together
 */
record RequestTarget(String path, Map<CharSequence, List<String>> query, URI uri) {

    /**
     * @throws MalformedRequest when an escape is broken
     */
    static RequestTarget of(@Nullable String rawPath, @Nullable String rawQuery) {
        var path = PercentEncoding.canonical(rawPath == null || rawPath.isEmpty() ? "/" : rawPath);
        if (PercentEncoding.decode(path).isEmpty()) {
            throw new MalformedRequest("The path has a broken percent escape.");
        }
        var queryText = rawQuery == null ? "" : rawQuery;
        return new RequestTarget(path, parse(queryText), uri(path, queryText));
    }

    private static URI uri(String path, String query) {
        // Two slashes at the start would make the first segment a host (RFC 3986 §3.3).
        var text = path.startsWith("//") ? "/." + path : path;
        return URI.create(query.isEmpty() ? text : text + "?" + PercentEncoding.canonical(query));
    }

    private static Map<CharSequence, List<String>> parse(String query) {
        var parameters = new LinkedHashMap<CharSequence, List<String>>();
        for (var pair : query.split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            var name = decode(equals < 0 ? pair : pair.substring(0, equals));
            var value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            parameters.computeIfAbsent(name, ignored -> new ArrayList<>()).add(value);
        }
        return parameters;
    }

    private static String decode(String text) {
        return PercentEncoding.decodeFormText(text)
                .orElseThrow(() -> new MalformedRequest("The query has a broken percent escape."));
    }
}
