package family.hearth.http;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a function answered, as a test wants to ask it. */
public record Answer(APIGatewayV2HTTPResponse response, JsonMapper mapper) {

    public int status() {
        return response.getStatusCode();
    }

    public @Nullable String header(String name) {
        return response.getHeaders().get(name);
    }

    public List<String> cookies() {
        return response.getCookies();
    }

    public @Nullable String body() {
        return response.getBody();
    }

    public byte[] bytes() {
        return Base64.getDecoder().decode(response.getBody());
    }

    public JsonNode json() {
        try {
            return mapper.readValue(response.getBody(), Argument.of(JsonNode.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text in the body, by its path of member names. */
    public String text(String... path) {
        var node = json();
        for (var name : path) {
            node = Objects.requireNonNull(node.get(name), name);
        }
        return node.getStringValue();
    }
}
