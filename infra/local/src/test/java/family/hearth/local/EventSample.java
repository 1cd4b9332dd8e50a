package family.hearth.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * One of the files in {@code events/}.
 *
 * @param text its JSON
 */
record EventSample(String text) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static EventSample read(String file) {
        try (var stream = EventSample.class.getResourceAsStream("/events/" + file)) {
            if (stream == null) {
                throw new IllegalArgumentException("no events/" + file);
            }
            return new EventSample(new String(stream.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with something else in the place of a stand-in. */
    EventSample with(String standIn, Object value) {
        return new EventSample(text.replace(standIn, value.toString()));
    }

    JsonNode json() {
        return parsed(text);
    }

    /** The event that Lambda's Java runtime makes of it, for a handler that takes one of AWS's types. */
    <T> T as(Class<T> type) {
        return LambdaEventSerializers.serializerFor(type, EventSample.class.getClassLoader())
                .fromJson(text);
    }

    /** The same for a handler that takes a map. */
    Object asMap() {
        return JacksonFactory.getInstance().getSerializer(Map.class).fromJson(text);
    }

    /** What Lambda would have been sent for an event of one of AWS's types. */
    static <T> JsonNode jsonOf(Class<T> type, T event) {
        var bytes = new ByteArrayOutputStream();
        LambdaEventSerializers.serializerFor(type, EventSample.class.getClassLoader())
                .toJson(event, bytes);
        return parsed(bytes.toString(UTF_8));
    }

    private static JsonNode parsed(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
