package family.hearth.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * A small HTTP client for tests: {@code api.post("/parents").json(body).expect(201).json("/id")}.
 *
 * <p>Immutable; {@link #bearer}, {@link #basic} and {@link #with} give a client that sends more. Cookies are sent only
 * when asked for, and redirects are not followed.
 */
public final class Api implements AutoCloseable {

    private final HttpClient http;
    private final URI base;
    private final List<Map.Entry<String, String>> headers;

    /** A client without credentials. */
    public Api(URI base) {
        this(HttpClient.newHttpClient(), base, List.of());
    }

    private Api(HttpClient http, URI base, List<Map.Entry<String, String>> headers) {
        this.http = http;
        this.base = base;
        this.headers = headers;
    }

    /** The same with one header more. */
    public Api with(String header, String value) {
        var more = new ArrayList<>(headers);
        more.add(Map.entry(header, value));
        return new Api(http, base, List.copyOf(more));
    }

    /** The same, as the bearer of a token of any kind. */
    public Api bearer(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** The same, with HTTP Basic. */
    public Api basic(String user, String password) {
        var pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** The same, calling from another loopback address such as {@code 127.0.0.2}: limits count per address. */
    public Api from(String address) {
        try {
            var elsewhere = HttpClient.newBuilder()
                    .localAddress(InetAddress.getByName(address))
                    .build();
            return new Api(elsewhere, base, headers);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public ApiRequest get(String path) {
        return request("GET", path);
    }

    public ApiRequest head(String path) {
        return request("HEAD", path);
    }

    public ApiRequest post(String path) {
        return request("POST", path);
    }

    public ApiRequest put(String path) {
        return request("PUT", path);
    }

    public ApiRequest patch(String path) {
        return request("PATCH", path);
    }

    public ApiRequest delete(String path) {
        return request("DELETE", path);
    }

    /**
     * Any method.
     *
     * @param path with its query, percent-encoded; or a whole URL, such as a presigned one, which gets no header of
     *     this client
     */
    public ApiRequest request(String method, String path) {
        return path.startsWith("http")
                ? new ApiRequest(this, method, URI.create(path), List.of())
                : new ApiRequest(this, method, URI.create(base + path), headers);
    }

    ApiReply send(HttpRequest request, String shown) {
        try {
            var answer = http.send(request, BodyHandlers.ofByteArray());
            return new ApiReply(shown, answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new AssertionError("no answer to " + shown, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted at " + shown, e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
