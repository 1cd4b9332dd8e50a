package family.hearth.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;

/** An answer to a test. */
public final class ApiReply {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String request;
    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;

    ApiReply(String request, int status, HttpHeaders headers, byte[] body) {
        this.request = request;
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public ApiReply expect(int expected) {
        assertThat(status).as("%s answered %s", request, text()).isEqualTo(expected);
        return this;
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    public List<String> headers(String name) {
        return headers.allValues(name);
    }

    /** The value of a cookie that the answer sets. */
    public Optional<String> cookie(String name) {
        return headers("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1).split(";", 2)[0])
                .findFirst();
    }

    public byte[] bytes() {
        return body.clone();
    }

    public String text() {
        return new String(body, UTF_8);
    }

    /** The whole body. */
    public JsonNode json() {
        return json("");
    }

    /**
     * What a JSON pointer finds (RFC 6901), such as {@code /data/0/id}.
     *
     * @throws AssertionError when it finds nothing
     */
    public JsonNode json(String pointer) {
        try {
            var found = JSON.readTree(body).at(pointer);
            assertThat(found.isMissingNode())
                    .as("%s answered without %s: %s", request, pointer, text())
                    .isFalse();
            return found;
        } catch (IOException e) {
            throw new AssertionError(request + " answered no JSON: " + text(), e);
        }
    }

    /** The text at a JSON pointer. */
    public String string(String pointer) {
        return json(pointer).asText();
    }

    /** The number at a JSON pointer. */
    public long number(String pointer) {
        return json(pointer).asLong();
    }
}
