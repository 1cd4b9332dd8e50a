package family.hearth.zips;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;

/** A request as API Gateway hands it over: the sample in {@code events/}, with another request in it. */
final class HttpRequest {

    static final ObjectMapper JSON = new ObjectMapper();

    private final ObjectNode event = (ObjectNode) Sample.read("http-api-request.v2.sample.json");

    HttpRequest(String method, String path) {
        event.put("rawPath", path);
        event.put("rawQueryString", "");
        event.remove("queryStringParameters");
        event.remove("pathParameters");
        event.remove("cookies");
        event.remove("body");
        headers().remove("content-length");
        headers().remove("content-type");
        http().put("method", method).put("path", path);
    }

    HttpRequest by(String token) {
        headers().put("authorization", "Bearer " + token);
        return this;
    }

    HttpRequest query(Map<String, String> parameters) {
        var raw = parameters.entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining("&"));
        event.put("rawQueryString", raw);
        event.putPOJO("queryStringParameters", parameters);
        return this;
    }

    HttpRequest body(Map<String, ?> body) {
        event.put("body", text(body));
        headers().put("content-type", "application/json");
        return this;
    }

    String json() {
        return text(event);
    }

    private ObjectNode headers() {
        return (ObjectNode) event.path("headers");
    }

    private ObjectNode http() {
        return (ObjectNode) event.path("requestContext").path("http");
    }

    private static String text(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a function answered to a request. */
    record Reply(int status, String body) {

        static Reply of(String json) {
            try {
                var answer = JSON.readTree(json);
                return new Reply(
                        answer.path("statusCode").asInt(), answer.path("body").asText());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The value at a JSON pointer into the body. */
        String at(String pointer) {
            try {
                return JSON.readTree(body).at(pointer).asText();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
