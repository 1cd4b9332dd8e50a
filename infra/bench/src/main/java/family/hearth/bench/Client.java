package family.hearth.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;

/** Calls Hearth as somebody. */
public final class Client {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final URI base;
    private final String authorization;

    private Client(HttpClient http, URI base, String authorization) {
        this.http = http;
        this.base = base;
        this.authorization = authorization;
    }

    /** Somebody who shows no credential. */
    public static Client anybody(URI base) {
        return new Client(HttpClient.newHttpClient(), base, "");
    }

    public Client bearer(String token) {
        return new Client(http, base, "Bearer " + token);
    }

    public Client basic(String user, String password) {
        var both = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
        return new Client(http, base, "Basic " + both);
    }

    /** What came back. */
    public record Reply(int status, JsonNode json) {

        public String text(String pointer) {
            return json.at(pointer).asText();
        }

        public int number(String pointer) {
            return json.at(pointer).asInt();
        }
    }

    public Reply get(String path, int status) {
        return call("GET", path, Body.none(), status);
    }

    public Reply post(String path, Object body, int status) {
        return call("POST", path, Body.json(body), status);
    }

    /**
     * Calls, and insists on the status.
     *
     * @throws IllegalStateException when it is another one: what is measured would not be what is meant
     */
    public Reply call(String method, String path, Body body, int status) {
        var request =
                HttpRequest.newBuilder(base.resolve(path)).method(method, BodyPublishers.ofByteArray(body.bytes()));
        if (!body.type().isEmpty()) {
            request.header("Content-Type", body.type());
        }
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        var response = send(request.build());
        if (response.statusCode() != status) {
            throw new IllegalStateException("%s %s is answered by %d and not by %d: %s"
                    .formatted(method, path, response.statusCode(), status, new String(response.body(), UTF_8)));
        }
        return new Reply(status, json(response));
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        var isJson = response.headers().firstValue("content-type").orElse("").contains("json");
        try {
            return isJson ? JSON.readTree(response.body()) : MissingNode.getInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
