package family.hearth.local.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it came from the socket.
 *
 * @param path still percent-encoded
 * @param query still encoded, empty when there is none
 * @param headers in order, names as sent, a line each
 * @param body at most {@link LocalServer#MOST_BODY_BYTES} and one more, which says that there was more
 */
public record IncomingRequest(
        String method,
        String path,
        String query,
        String protocol,
        String sourceIp,
        List<Map.Entry<String, String>> headers,
        Body body) {

    /** The first header of that name, whatever its case. */
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
