package family.hearth.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Collectors;

/** An answer to a call. */
record Reply(HttpResponse<byte[]> response) {

    private static final ObjectMapper JSON = new ObjectMapper();

    int status() {
        return response.statusCode();
    }

    byte[] bytes() {
        return response.body();
    }

    String text() {
        return new String(bytes(), UTF_8);
    }

    /**
     * @throws WentWrong when there is no such header
     */
    String header(String name) {
        return response.headers()
                .firstValue(name)
                .orElseThrow(() -> new WentWrong(where() + " answered without " + name));
    }

    /**
     * What a JSON pointer finds (RFC 6901); the empty one is the whole body.
     *
     * @throws WentWrong when it finds nothing
     */
    JsonNode json(String pointer) {
        try {
            var found = JSON.readTree(bytes()).at(pointer);
            if (found.isMissingNode()) {
                throw new WentWrong(where() + " answered without " + pointer);
            }
            return found;
        } catch (IOException e) {
            throw new WentWrong(where() + " answered no JSON", e);
        }
    }

    String string(String pointer) {
        return json(pointer).asText();
    }

    /** What the pointers find; without any, where it leads to or what kind of file it is. */
    String shown(List<String> pointers) {
        return pointers.isEmpty() ? shownWithoutJson() : shownJson(pointers);
    }

    private String shownWithoutJson() {
        var headers = response.headers();
        var location = headers.firstValue("Location");
        if (location.isPresent()) {
            return "to " + location.get().replaceFirst("\\?.*", "?…");
        }
        return headers.firstValue("Content-Type")
                .filter(type -> type.startsWith("image/"))
                .map(type -> "%s, %,d bytes".formatted(type, bytes().length))
                .orElse("");
    }

    private String shownJson(List<String> pointers) {
        return pointers.stream()
                .map(pointer -> pointer.substring(pointer.lastIndexOf('/') + 1) + "=" + json(pointer))
                .collect(Collectors.joining(" "));
    }

    private String where() {
        return response.request().method() + " " + response.uri().getPath();
    }
}
