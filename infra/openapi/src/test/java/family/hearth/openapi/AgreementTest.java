package family.hearth.openapi;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people wrote and what the code says must fit. */
class AgreementTest {

    @Test
    void handWrittenOperation_isRefused_whenNoRouteServesIt() {
        var written = Trees.NODES.objectNode();
        written.putObject("paths").putObject("/api/kids").putObject("patch");
        var tree = Trees.NODES.objectNode();
        tree.putObject("paths").putObject("/api/kids").putObject("get");
        assertThatThrownBy(() -> Agreement.requireOperations(written, tree))
                .hasMessage("no route serves patch /api/kids");
    }

    @Test
    void handWrittenSchema_isRefused_whenNoOperationLeadsToIt() {
        var written = withSchema("Gone");
        assertThatThrownBy(() -> Agreement.requireSchemas(written, withSchema("Present")))
                .hasMessage("no operation leads to Gone");
    }

    @Test
    void bodyOfBytes_isRefused_whenNobodyDescribesIt() {
        var avatar = Routes.of(Document.functions()).stream()
                .filter(route -> route.path().endsWith("/avatar") && route.hasBody())
                .findFirst()
                .orElseThrow();
        var operations = Map.of(avatar.operation(), List.of(avatar));
        assertThatThrownBy(() -> Agreement.requireBodies(operations, Trees.NODES.objectNode()))
                .hasMessageContaining("nothing tells the body of");
    }

    @Test
    void schemaOfOneName_isRefused_whenItMeansTwoThings() {
        var schemas = new Schemas(Trees.NODES.objectNode());
        schemas.add(fragment("one", "string"));
        schemas.add(fragment("two", "string"));
        assertThatThrownBy(() -> schemas.add(fragment("three", "object")))
                .hasMessageContaining("three means something");
    }

    private static Fragment fragment(String function, String type) {
        var tree = withSchema("Shared");
        ((ObjectNode) tree.required("components").required("schemas").required("Shared"))
                .put("type", type)
                .put("description", "As " + function + " says it.");
        return new Fragment(function, tree);
    }

    private static ObjectNode withSchema(String name) {
        var tree = Trees.NODES.objectNode();
        tree.putObject("components").putObject("schemas").putObject(name);
        return tree;
    }
}
