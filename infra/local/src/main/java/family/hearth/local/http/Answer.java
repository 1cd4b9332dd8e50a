package family.hearth.local.http;

import java.util.List;
import java.util.Map;

/**
 * An answer to send.
 *
 * @param headers in order, a line each; the server itself writes the length of the body
 */
public record Answer(int status, List<Map.Entry<String, String>> headers, Body body) {

    /** An answer with one header, its content type. */
    public static Answer of(int status, String contentType, String body) {
        return new Answer(status, List.of(Map.entry("Content-Type", contentType)), Body.of(body));
    }

    /** JSON that is written already. */
    public static Answer json(int status, String json) {
        return of(status, "application/json", json);
    }

    /** What API Gateway itself answers with: {@code {"message": …}}. */
    public static Answer message(int status, String message) {
        return json(status, "{\"message\":\"" + message + "\"}");
    }
}
