package family.hearth.http;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import java.net.URI;

/** An answer that leads elsewhere for now: {@code 302} (RFC 9110 §15.4.3), which nobody remembers for the next time. */
public final class Found {

    private Found() {}

    public static HttpResponse<Void> at(URI location) {
        return HttpResponse.<Void>status(HttpStatus.FOUND).headers(headers -> headers.location(location));
    }
}
