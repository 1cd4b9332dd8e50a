package family.hearth.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import family.hearth.local.function.ObjectEvents;
import family.hearth.local.function.Schedules;
import family.hearth.local.gateway.AccessLog;
import family.hearth.local.gateway.Gateway;
import family.hearth.local.http.Body;
import family.hearth.local.http.IncomingRequest;
import family.hearth.testkit.ObjectCreated;
import family.hearth.testkit.ObjectCreated.Cause;
import family.hearth.topology.Topology;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the local cloud sends, held against the samples of what AWS sends. */
class EventShapesTest {

    private static final EventSample HTTP = EventSample.read("http-api-request.v2.sample.json");
    private static final EventSample OBJECT = EventSample.read("object-created.sample.json");
    private static final String SCHEDULED = "scheduled-run.v1";
    private static final String SHARDED = "sharded-run.v1";
    private static final String CHANGED = "device-policy-changed.v1";

    /** What these hold are names of the sender's choice. */
    private static final Set<String> FREE = Set.of("headers", "queryStringParameters", "pathParameters");

    private final Clock clock = Clock.fixed(Instant.parse("2026-03-01T12:15:00.5Z"), ZoneOffset.UTC);
    private final List<Object> sent = new ArrayList<>();

    @Test
    void httpApiRequest_isWhatTheGatewaySends() {
        var event = gatewaysEvent();

        assertThat(names(event)).isEqualTo(names(HTTP.json()));
        for (var same : List.of(
                "version",
                "routeKey",
                "rawPath",
                "rawQueryString",
                "cookies",
                "queryStringParameters",
                "pathParameters",
                "body",
                "isBase64Encoded")) {
            assertThat(event.path(same)).as(same).isEqualTo(HTTP.json().path(same));
        }
    }

    @Test
    void httpApiRequest_survivesLambdasReading() {
        var event = HTTP.as(APIGatewayV2HTTPEvent.class);

        assertThat(withoutNulls(EventSample.jsonOf(APIGatewayV2HTTPEvent.class, event)))
                .isEqualTo(HTTP.json());
    }

    @Test
    void objectCreated_isWhatTheObjectStoreSends() throws InterruptedException {
        try (var events = new ObjectEvents(Topology.functions(), this::send, clock)) {
            var key = OBJECT.json().at("/Records/0/s3/object/key").asText();
            events.objectCreated(new ObjectCreated("hearth-objects", key, 3_145_728, "abc", Cause.PUT));
            events.awaitIdle();
        }
        var event = EventSample.jsonOf(S3Event.class, (S3Event) sent.getFirst());
        // A convenience of the Java type, not a field of the event.
        ((ObjectNode) event.at("/Records/0/s3/object")).remove("urlDecodedKey");

        assertThat(names(event)).isEqualTo(names(OBJECT.json()));
        for (var same : List.of("eventVersion", "eventSource", "eventName")) {
            assertThat(event.at("/Records/0").path(same))
                    .as(same)
                    .isEqualTo(OBJECT.json().at("/Records/0").path(same));
        }
        assertThat(event.at("/Records/0/s3/object/key")).isEqualTo(OBJECT.json().at("/Records/0/s3/object/key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {SCHEDULED, SHARDED, CHANGED})
    void ourOwnShapes_fitTheirSchema(String shape) {
        assertThat(EventSchema.read(shape).violations(sample(shape))).isEmpty();
    }

    @Test
    void scheduledRun_isWhatTheSchedulerSends() {
        try (var schedules = new Schedules(Topology.functions(), this::send, clock)) {
            assertThat(schedules.run("expire-invites")).isPresent();
        }
        JsonNode input = new ObjectMapper().valueToTree(sent.getFirst());

        assertThat(EventSchema.read(SCHEDULED).violations(input)).isEmpty();
        assertThat(input.path("scheduledAt").asText()).isEqualTo("2026-03-01T12:15:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"scheduledAt\":\"today\"}", "{\"scheduledAt\":\"2026-03-01T12:15:00Z\",\"a\":1}"})
    void schema_refusesAnotherShape(String other) {
        assertThat(EventSchema.read(SCHEDULED).violations(new EventSample(other).json()))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {SCHEDULED, SHARDED, CHANGED})
    void schema_needsEveryFieldOfItsSample(String shape) {
        for (var field : sample(shape).properties()) {
            var lacking = (ObjectNode) sample(shape);
            lacking.remove(field.getKey());
            assertThat(EventSchema.read(shape).violations(lacking))
                    .as(field.getKey())
                    .isNotEmpty();
        }
    }

    private JsonNode gatewaysEvent() {
        var request = new IncomingRequest(
                "POST",
                "/api/kids/1001/memories",
                "label=walking&label=first%20times",
                "HTTP/1.1",
                "203.0.113.7",
                List.of(
                        Map.entry("Host", "hearth.example"),
                        Map.entry("User-Agent", "Mozilla/5.0"),
                        Map.entry("Content-Type", "application/json"),
                        Map.entry("Cookie", "theme=dark; __Host-hearth=SESSION")),
                Body.of(HTTP.json().path("body").asText()));
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
        new Gateway(Topology.functions(), this::send, clock, new AccessLog(nowhere)).answer(request);
        return withoutNulls(EventSample.jsonOf(APIGatewayV2HTTPEvent.class, (APIGatewayV2HTTPEvent) sent.getFirst()));
    }

    private Object send(String function, Object event) {
        sent.add(event);
        return new APIGatewayV2HTTPResponse();
    }

    private static JsonNode sample(String shape) {
        return EventSample.read(shape + ".sample.json").json();
    }

    /** The names of all fields, each with its way down from the top. */
    private static Set<String> names(JsonNode event) {
        var names = new TreeSet<String>();
        collect("", withoutNulls(event), names);
        return names;
    }

    private static void collect(String above, JsonNode node, Set<String> names) {
        node.properties().forEach(field -> {
            names.add(above + "/" + field.getKey());
            if (!FREE.contains(field.getKey())) {
                collect(above + "/" + field.getKey(), field.getValue(), names);
            }
        });
        if (node.isArray()) {
            node.forEach(element -> collect(above + "/*", element, names));
        }
    }

    /** Lambda's types know fields that an event need not have. */
    private static JsonNode withoutNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(field -> field.getValue().isNull());
        }
        node.forEach(EventShapesTest::withoutNulls);
        return node;
    }
}
