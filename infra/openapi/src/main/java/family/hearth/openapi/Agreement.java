package family.hearth.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.MediaType;
import java.util.List;
import java.util.Map;

/** Whether what people wrote and what the code says fit together. A build that would publish otherwise fails. */
final class Agreement {

    private Agreement() {}

    /** What is written by hand is about operations that exist. */
    static void requireOperations(ObjectNode written, ObjectNode tree) {
        written.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> require(
                                tree.path("paths").path(path.getKey()).has(method),
                                "no route serves " + method + " " + path.getKey())));
    }

    /** What is written by hand is about schemas that an operation leads to. */
    static void requireSchemas(ObjectNode written, ObjectNode tree) {
        written.path("components")
                .path("schemas")
                .fieldNames()
                .forEachRemaining(name ->
                        require(tree.path("components").path("schemas").has(name), "no operation leads to " + name));
    }

    /** Every body that a route takes is described, also those that the compiler cannot describe. */
    static void requireBodies(Map<Route.Operation, List<Route>> operations, ObjectNode tree) {
        operations.forEach((operation, routes) -> {
            var content = tree.path("paths")
                    .path(operation.path())
                    .path(operation.method())
                    .path("requestBody")
                    .path("content");
            routes.stream()
                    .filter(Route::hasBody)
                    .forEach(route -> require(isDescribed(route, content), "nothing tells the body of " + operation));
        });
    }

    private static boolean isDescribed(Route route, JsonNode content) {
        return route.isMultipart() ? content.has(MediaType.MULTIPART_FORM_DATA) : !content.isEmpty();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
