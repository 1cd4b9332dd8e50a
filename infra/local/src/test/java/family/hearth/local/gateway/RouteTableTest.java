package family.hearth.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import family.hearth.local.gateway.RouteTable.Destination;
import family.hearth.topology.FunctionSpec;
import family.hearth.topology.Topology;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RouteTableTest {

    private final RouteTable routes = new RouteTable(List.of(
            serving("greedy", "/docs/{proxy+}"),
            serving("variable", "/kids/{id}", "/kids/{kidId}/memories/{id}"),
            serving("exact", "/kids/new", "/kids/{kidId}/memories/order", "/docs"),
            serving("deep", "/docs/api/{proxy+}"),
            serving("fallback", "$default")));

    @Test
    void find_prefersALiteralSegment() {
        assertThat(routes.find("/kids/new")).contains(new Destination("exact", "ANY /kids/new", Map.of()));
    }

    @Test
    void find_givesVariablesTheirNames() {
        assertThat(routes.find("/kids/7/memories/ä b"))
                .contains(new Destination(
                        "variable", "ANY /kids/{kidId}/memories/{id}", Map.of("kidId", "7", "id", "ä b")));
    }

    @Test
    void find_prefersALiteralSegmentFurtherRight_whenTheLeftIsEqual() {
        assertThat(routes.find("/kids/7/memories/order"))
                .contains(new Destination("exact", "ANY /kids/{kidId}/memories/order", Map.of("kidId", "7")));
    }

    @Test
    void find_givesGreedyVariablesTheRest() {
        assertThat(routes.find("/docs/ui/index.html"))
                .contains(new Destination("greedy", "ANY /docs/{proxy+}", Map.of("proxy", "ui/index.html")));
    }

    @Test
    void find_prefersTheLongerPrefix_amongGreedyRoutes() {
        assertThat(routes.find("/docs/api/kids")).map(Destination::function).contains("deep");
    }

    @Test
    void find_takesTheDefault_whenASegmentIsMissing() {
        assertThat(routes.find("/kids")).contains(new Destination("fallback", "$default", Map.of()));
    }

    @Test
    void find_takesTheDefault_whenAVariableWouldBeEmpty() {
        assertThat(routes.find("/kids/")).map(Destination::function).contains("fallback");
        assertThat(routes.find("/docs/")).map(Destination::function).contains("fallback");
    }

    @Test
    void find_takesTheDefault_whenThereIsASlashTooMany() {
        assertThat(routes.find("/kids/new/")).map(Destination::function).contains("fallback");
        assertThat(routes.find("//kids/new")).map(Destination::function).contains("fallback");
    }

    @Test
    void find_mindsCase() {
        assertThat(routes.find("/Kids/new")).map(Destination::function).contains("fallback");
    }

    @Test
    void find_isEmpty_whenThereIsNoDefault() {
        assertThat(new RouteTable(List.of(serving("one", "/one"))).find("/two")).isEmpty();
    }

    @Test
    void aTable_isRefused_whenTwoFunctionsServeOnePath() {
        assertThatThrownBy(() -> new RouteTable(List.of(serving("one", "/same"), serving("two", "/same"))))
                .hasMessage("/same is served by both one and two");
    }

    @Test
    void theTopology_makesATable() {
        var table = new RouteTable(Topology.functions());

        assertThat(table.find("/api/kids/1")).map(Destination::function).contains("kids");
        assertThat(table.find("/nowhere")).map(Destination::function).contains("docs");
    }

    private static FunctionSpec serving(String name, String... routes) {
        return new FunctionSpec(
                name,
                "none",
                List.of(routes),
                List.of(),
                Set.of(),
                Set.of(),
                List.of(),
                false,
                false,
                false,
                false,
                512);
    }
}
