package family.hearth.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import family.hearth.http.Dialect;
import io.micronaut.http.MediaType;
import java.util.List;

/**
 * Says of an operation what holds for all of its kind, from the routes that serve it: who may call it, how it is paged,
 * repeated and refused. What holds for one operation only is written by hand, and patched in afterwards.
 */
final class Operations {

    private Operations() {}

    /**
     * The operation as the document shows it.
     *
     * @param written what the compiler wrote
     * @param routes the methods that serve it, one for each kind of body, the one for JSON first
     * @param tag the resource it belongs to
     */
    static ObjectNode finish(ObjectNode written, List<Route> routes, String tag) {
        var route = routes.getFirst();
        var operation = Trees.NODES.objectNode();
        operation.putArray("tags").add(tag);
        operation.put("operationId", route.operationId());
        describe(operation, written.path("description").asText());
        operation.set("security", security(route));
        parameters(operation, written, route);
        body(operation, written, route);
        Responses.addTo(operation, written, routes);
        return operation;
    }

    /** Says of parameters by their name what no controller says. */
    static void describeParameters(ObjectNode tree, ObjectNode words) {
        tree.findParents("in").forEach(parameter -> {
            var name = parameter.required("name").textValue();
            ((ObjectNode) parameter)
                    .set("description", words.required("parameters").required(name));
        });
    }

    /** The first sentence sums up; what follows is more than that. */
    private static void describe(ObjectNode operation, String text) {
        int end = text.indexOf(". ");
        operation.put("summary", (end < 0 ? text : text.substring(0, end)).replaceFirst("\\.$", ""));
        if (end >= 0) {
            operation.put("description", text);
        }
    }

    private static ArrayNode security(Route route) {
        var ways = Trees.NODES.arrayNode();
        if (route.isAnonymous()) {
            return ways;
        }
        route.scope().ifPresent(scope -> ways.addObject().putArray("oauth2").add(scope.wireName()));
        if (route.dialect() == Dialect.CHOREOGRAPHY) {
            ways.addObject().putArray("familyKey");
        }
        if (route.dialect() == Dialect.MEMORIES) {
            ways.addObject().putArray("apiToken");
        }
        ways.addObject().putArray("session");
        return ways;
    }

    private static void parameters(ObjectNode operation, ObjectNode written, Route route) {
        var parameters = Trees.NODES.arrayNode();
        for (var parameter : written.path("parameters")) {
            if (route.reads(parameter.path("name").asText())) {
                parameters.add(withoutNull((ObjectNode) parameter));
            }
        }
        if (route.isPaged()) {
            parameters.add(reference("parameters", "Cursor"));
            parameters.add(reference("parameters", "Limit"));
        }
        if (route.isRepeatable()) {
            parameters.add(reference("parameters", "IdempotencyKey"));
        }
        if (!parameters.isEmpty()) {
            operation.set("parameters", parameters);
        }
    }

    /** A parameter may be left out, but it is never null. */
    private static ObjectNode withoutNull(ObjectNode parameter) {
        if (parameter.path("schema").path("type") instanceof ArrayNode types) {
            ((ObjectNode) parameter.get("schema")).set("type", types.get(0));
        }
        return parameter;
    }

    /**
     * A record may come as JSON and, except in Choreography, as a form; in Memories that may be one of parts. The compiler takes for a part of the body whatever Hearth itself hands to
     * a controller; that is left out here, and with it every body that is no record, which is described by hand.
     */
    private static void body(ObjectNode operation, ObjectNode written, Route route) {
        var schema = record(written.path("requestBody")
                .path("content")
                .path(MediaType.APPLICATION_JSON)
                .path("schema"));
        if (schema.isMissingNode()) {
            return;
        }
        var body = operation.putObject("requestBody").put("required", true);
        for (var type : types(route.dialect())) {
            body.withObjectProperty("content")
                    .putObject(type)
                    .putObject("schema")
                    .set("$ref", schema);
        }
    }

    private static List<String> types(Dialect dialect) {
        return switch (dialect) {
            case CHOREOGRAPHY -> List.of(MediaType.APPLICATION_JSON);
            case ATRICT, KIDTROL -> List.of(MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED);
            case MEMORIES ->
                List.of(
                        MediaType.APPLICATION_JSON,
                        MediaType.APPLICATION_FORM_URLENCODED,
                        MediaType.MULTIPART_FORM_DATA);
        };
    }

    private static JsonNode record(JsonNode schema) {
        return schema.has("$ref")
                ? schema.path("$ref")
                : schema.path("allOf").path(0).path("$ref");
    }

    static ObjectNode reference(String kind, String name) {
        return Trees.NODES.objectNode().put("$ref", "#/components/" + kind + "/" + name);
    }
}
