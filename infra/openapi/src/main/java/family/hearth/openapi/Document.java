package family.hearth.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import family.hearth.http.Dialect;
import family.hearth.topology.FunctionSpec;
import family.hearth.topology.Topology;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One OpenAPI 3.1 document: what the compiler wrote of its operations, what holds for all operations of a kind, and what
 * people wrote in {@code <name>.yaml}, which has the last word.
 *
 * @param name what {@code /docs} calls it
 */
record Document(String name, ObjectNode tree) {

    /** The function that serves the documents, and has nothing in them. */
    private static final String DOCS = "docs";

    private static final List<String> PARTS = List.of("info", "servers", "tags", "paths", "components");

    /**
     * Every document that there is.
     *
     * @throws IllegalStateException when hand and code do not agree
     */
    static List<Document> all() {
        return Routes.of(functions()).stream()
                .collect(Collectors.groupingBy(Route::dialect, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(document -> of(document.getKey(), document.getValue()))
                .toList();
    }

    /** The functions whose routes are described. */
    static List<FunctionSpec> functions() {
        return Topology.functions().stream()
                .filter(FunctionSpec::isHttp)
                .filter(function -> !function.name().equals(DOCS))
                .toList();
    }

    private static String name(Dialect dialect) {
        return switch (dialect) {
            case ATRICT -> "atrict";
            case CHOREOGRAPHY -> "choreography";
            case KIDTROL -> "account";
            case MEMORIES -> "memories";
        };
    }

    /** Where it is written how the dialect tells failures. */
    private static String failures(Dialect dialect) {
        return switch (dialect) {
            case ATRICT, KIDTROL -> "problems.yaml";
            case CHOREOGRAPHY -> "choreography-failures.yaml";
            case MEMORIES -> "memories-failures.yaml";
        };
    }

    private static Document of(Dialect dialect, List<Route> routes) {
        var name = name(dialect);
        var written = Trees.yaml(name + ".yaml");
        var words = Trees.yaml("words.yaml");
        var tree = Trees.NODES.objectNode().put("openapi", "3.1.0");
        // In the order that a reader expects.
        PARTS.forEach(tree::putNull);
        var schemas = new Schemas(tree);
        var operations = operations(routes);
        addOperations(tree, schemas, operations, written);
        schemas.describeGenerics(words);
        Operations.describeParameters(tree, words);
        Agreement.requireOperations(written, tree);
        MergePatch.apply(tree, Trees.yaml("shared.yaml"));
        MergePatch.apply(tree, Trees.yaml(failures(dialect)));
        MergePatch.apply(tree, written);
        schemas.keepReachableFrom(tree);
        Agreement.requireSchemas(written, tree);
        Agreement.requireBodies(operations, tree);
        Responses.sort(tree);
        return new Document(name, tree);
    }

    private static void addOperations(
            ObjectNode tree, Schemas schemas, Map<Route.Operation, List<Route>> operations, ObjectNode written) {
        var fragments = new LinkedHashMap<String, Fragment>();
        operations.forEach((operation, routes) -> {
            var fragment = fragments.computeIfAbsent(routes.getFirst().function(), Fragment::of);
            var finished = Operations.finish(fragment.operation(operation), routes, tag(written, fragment.function()));
            var paths = Trees.object(tree, "paths");
            Trees.object(paths, operation.path()).set(operation.method(), finished);
        });
        fragments.values().forEach(schemas::add);
    }

    /** An operation may be served by two routes, each for its own kind of body; the one for JSON comes first. */
    private static Map<Route.Operation, List<Route>> operations(List<Route> routes) {
        var operations = new LinkedHashMap<Route.Operation, List<Route>>();
        for (var route : routes) {
            operations
                    .computeIfAbsent(route.operation(), _ -> new ArrayList<>())
                    .add(route);
        }
        operations.values().forEach(serving -> serving.sort(Comparator.comparing(Route::isMultipart)));
        return operations;
    }

    /** The tag that is called as the function is. */
    private static String tag(ObjectNode written, String function) {
        return written.required("tags")
                .valueStream()
                .map(tag -> tag.required("name").textValue())
                .filter(function::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no tag is called " + function));
    }
}
