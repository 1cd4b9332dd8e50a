package family.hearth.http.gateway;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpHeaders;

/** The headers that every answer carries, failures included. */
final class DefaultHeaders {

    private DefaultHeaders() {}

    static void addTo(MutableHttpHeaders headers, String requestId) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Request-Id", requestId);
        if (headers.getAll(HttpHeaders.CACHE_CONTROL).isEmpty()) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
