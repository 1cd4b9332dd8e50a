package family.hearth.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A request of a test while it is being written. */
public final class ApiRequest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Api api;
    private final String method;
    private final List<Map.Entry<String, String>> headers;
    private URI uri;
    private BodyPublisher body = BodyPublishers.noBody();

    ApiRequest(Api api, String method, URI uri, List<Map.Entry<String, String>> headers) {
        this.api = api;
        this.method = method;
        this.uri = uri;
        this.headers = new ArrayList<>(headers);
    }

    public ApiRequest header(String name, String value) {
        headers.add(Map.entry(name, value));
        return this;
    }

    /** Adds a query parameter; again for a second value. */
    public ApiRequest query(String name, Object value) {
        var pair = encode(name) + "=" + encode(value.toString());
        uri = URI.create(uri + (uri.getRawQuery() == null ? "?" : "&") + pair);
        return this;
    }

    /** A body in JSON, of maps, lists, records and plain values. */
    public ApiRequest json(Object value) {
        try {
            return body("application/json", JSON.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** A body of form fields: name, value, name, value. */
    public ApiRequest form(String... fields) {
        var form = IntStream.range(0, fields.length / 2)
                .mapToObj(i -> encode(fields[2 * i]) + "=" + encode(fields[2 * i + 1]))
                .collect(Collectors.joining("&"));
        return body("application/x-www-form-urlencoded", form);
    }

    public ApiRequest body(String contentType, String text) {
        return body(contentType, text.getBytes(UTF_8));
    }

    public ApiRequest body(String contentType, byte[] bytes) {
        body = BodyPublishers.ofByteArray(bytes);
        return header("Content-Type", contentType);
    }

    /** Sends it; any status will do. */
    public ApiReply send() {
        var request = HttpRequest.newBuilder(uri).method(method, body);
        headers.forEach(header -> request.header(header.getKey(), header.getValue()));
        return api.send(request.build(), method + " " + uri);
    }

    /** Sends it and insists on the status. */
    public ApiReply expect(int status) {
        return send().expect(status);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
