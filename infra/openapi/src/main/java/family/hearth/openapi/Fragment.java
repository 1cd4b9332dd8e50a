package family.hearth.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.Set;

/**
 * What the compiler wrote of one function: its operations with their Javadoc, and the schemas of its records. It is
 * OpenAPI 3.0, brought to 3.1 on the way in.
 */
record Fragment(String function, ObjectNode tree) {

    static Fragment of(String function) {
        var tree = Trees.json("/META-INF/swagger/hearth-" + function + ".json");
        Upgrade.to31(tree);
        return new Fragment(function, tree);
    }

    Set<Route.Operation> operations() {
        var operations = new HashSet<Route.Operation>();
        tree.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> operations.add(new Route.Operation(method, path.getKey()))));
        return operations;
    }

    ObjectNode operation(Route.Operation operation) {
        return (ObjectNode) tree.required("paths").required(operation.path()).required(operation.method());
    }

    ObjectNode schemas() {
        return Trees.object(Trees.object(tree, "components"), "schemas");
    }
}
