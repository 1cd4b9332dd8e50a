package family.hearth.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The way to one Hearth, by HTTP. Redirects are shown, not followed. */
final class Door implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final URI base;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(LONGEST_WAIT).build();

    Door(URI base) {
        this.base = base;
    }

    /** A path on this Hearth, or a URL as it is. */
    URI at(String target) {
        try {
            return URI.create(target.startsWith("/") ? base + target : target);
        } catch (IllegalArgumentException e) {
            throw new WentWrong("no URL: " + target, e);
        }
    }

    /**
     * @throws WentWrong when nothing answers
     */
    HttpResponse<byte[]> send(HttpRequest.Builder request) {
        var timed = request.timeout(LONGEST_WAIT).build();
        try {
            return http.send(timed, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new WentWrong("nothing answers at " + timed.uri().getAuthority(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WentWrong("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
