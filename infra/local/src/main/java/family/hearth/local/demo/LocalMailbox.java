package family.hearth.local.demo;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** The mailbox that only a local cloud has; without it nobody in the story could be invited. */
public final class LocalMailbox {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final int OK = 200;

    private LocalMailbox() {}

    /**
     * @throws WentWrong when no local cloud answers there
     */
    public static void require(URI url) {
        if (!isAt(url)) {
            throw new WentWrong("no local cloud at " + url + "; ./hearth up starts one");
        }
    }

    /** Whether a local cloud answers there. */
    public static boolean isAt(URI url) {
        try (var http = HttpClient.newBuilder().connectTimeout(LONGEST_WAIT).build()) {
            var request = HttpRequest.newBuilder(URI.create(url + "/_local/mail"))
                    .timeout(LONGEST_WAIT)
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
