package family.hearth.media;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

/**
 * The right to store one object once, for whoever holds the URL.
 *
 * @param method the HTTP method to use
 * @param url where to send the file, with the signature
 * @param headers what to send with it, exactly so; {@code Content-Length} is signed too but every client sets its own
 * @param expiresAt the end of the right, by this machine's clock
 */
public record PresignedUpload(String method, URI url, Map<String, String> headers, Instant expiresAt) {

    public PresignedUpload {
        headers = Map.copyOf(headers);
    }
}
