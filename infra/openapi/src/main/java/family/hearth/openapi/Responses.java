package family.hearth.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import family.hearth.http.Dialect;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The answers of an operation: the one it is called for, and the refusals that its kind of route has. */
final class Responses {

    private static final List<String> COUNTED = List.of("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset");

    /** Dialects whose every body is measured: by its own rule, or because each may come in parts. */
    private static final Set<Dialect> SIZED = Set.of(Dialect.CHOREOGRAPHY, Dialect.MEMORIES);

    private Responses() {}

    static void addTo(ObjectNode operation, ObjectNode written, List<Route> routes) {
        var responses = operation.putObject("responses");
        success(responses, written, routes.getFirst());
        routes.forEach(route -> refusals(responses, route));
        if (routes.getFirst().dialect() == Dialect.CHOREOGRAPHY) {
            joinBadRequests(responses);
        }
    }

    /** Puts the answers of every operation in the order of their statuses. */
    static void sort(ObjectNode tree) {
        tree.findParents("responses").forEach(operation -> {
            var sorted = Trees.NODES.objectNode();
            operation.path("responses").properties().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(response -> sorted.set(response.getKey(), response.getValue()));
            ((ObjectNode) operation).set("responses", sorted);
        });
    }

    private static void success(ObjectNode responses, ObjectNode written, Route route) {
        var status = status(route);
        var answer = responses.putObject(status.code).put("description", status.meaning);
        var headers = answer.putObject("headers");
        if (status.located) {
            headers.set("Location", Operations.reference("headers", "Location"));
        }
        COUNTED.forEach(name -> headers.set(name, Operations.reference("headers", name)));
        JsonNode content = written.path("responses").path("200").path("content");
        if (!content.isMissingNode() && !route.isSilent()) {
            answer.set("content", content);
        }
    }

    private static Status status(Route route) {
        if (route.isSilent()) {
            return route.method().equals("get") ? Status.FOUND : Status.NO_CONTENT;
        }
        return route.method().equals("post") && route.setsStatus() ? Status.CREATED : Status.OK;
    }

    private static void refusals(ObjectNode responses, Route route) {
        if (route.hasBody()) {
            refusal(responses, "400", "MalformedBody");
            refusal(responses, "415", "UnsupportedMediaType");
        }
        if (!route.isAnonymous()) {
            refusal(responses, "401", "Unauthenticated");
        }
        if (!route.isAnonymous()
                && (route.scope().isPresent() || !route.method().equals("get"))) {
            refusal(responses, "403", "Forbidden");
        }
        if (route.namesOne()) {
            refusal(responses, "404", "NotFound");
        }
        if (route.isRepeatable()) {
            refusal(responses, "409", "Conflict");
        }
        if (route.isMultipart() || (SIZED.contains(route.dialect()) && route.hasBody())) {
            refusal(responses, "413", "PayloadTooLarge");
        }
        if (route.hasBody() || route.isPaged() || route.hasQueryValue() || route.isRepeatable()) {
            refusal(responses, "422", "Invalid");
        }
        refusal(responses, "429", "TooManyRequests");
        refusal(responses, "503", "Unavailable");
    }

    /** Choreography says by one status whatever is wrong with a request. */
    private static void joinBadRequests(ObjectNode responses) {
        var had = responses.size();
        responses.remove(List.of("400", "415", "422"));
        if (responses.size() < had) {
            refusal(responses, "400", "Invalid");
        }
    }

    private static void refusal(ObjectNode responses, String status, String name) {
        responses.set(status, Operations.reference("responses", name));
    }

    /** How an operation succeeds. */
    private enum Status {
        OK("200", "Done.", false),
        CREATED("201", "Made.", true),
        FOUND("302", "It is at the URL that Location gives.", true),
        NO_CONTENT("204", "Done. There is no body.", false);

        private final String code;
        private final String meaning;
        private final boolean located;

        Status(String code, String meaning, boolean located) {
            this.code = code;
            this.meaning = meaning;
            this.located = located;
        }
    }
}
