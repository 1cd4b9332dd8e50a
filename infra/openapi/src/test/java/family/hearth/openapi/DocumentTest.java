package family.hearth.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import family.hearth.topology.FunctionSpec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every document. */
class DocumentTest {

    private static final List<Document> DOCUMENTS = Document.all();

    /** Arguments that Hearth makes itself, and what hangs on them. */
    private static final List<String> OUR_OWN =
            List.of("Caller", "KidView", "PageRequest", "Idempotency\"", "HttpRequest", "MultipartForm", "secretHash");

    /** Atrict's pages are all made alike; Memories has one list that comes in pages. */
    private static final Pattern IS_PAGE = Pattern.compile("(?:PageResult|/MemoryPage)\"");

    static Stream<Document> documents() {
        return DOCUMENTS.stream();
    }

    @Test
    void documents_areThoseOfThePage() {
        assertThat(DOCUMENTS)
                .extracting(Document::name)
                .containsExactlyInAnyOrder("atrict", "choreography", "memories", "account");
    }

    @Test
    void everyRouteOfTheTopology_isDescribed_andNoOther() {
        var described =
                DOCUMENTS.stream().flatMap(document -> names(document.tree().path("paths")));
        var routes = Document.functions().stream()
                .map(FunctionSpec::routes)
                .flatMap(List::stream)
                // With a slash at its end a path is the same to everybody but API Gateway.
                .filter(route -> !route.endsWith("/"))
                .toList();
        assertThat(described).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void everyMethodOfAController_isDescribed_andNoOther() {
        var described = new TreeSet<String>();
        for (var document : DOCUMENTS) {
            document.tree()
                    .path("paths")
                    .properties()
                    .forEach(path ->
                            names(path.getValue()).forEach(method -> described.add(method + " " + path.getKey())));
        }
        var served = new TreeSet<String>();
        for (var route : Routes.of(Document.functions())) {
            served.add(route.method() + " " + route.path());
        }
        assertThat(described).isEqualTo(served);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyReference_leadsSomewhere(Document document) {
        assertThat(references(document.tree()))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(document.tree().at(JsonPointer.compile(reference.substring(1))))
                        .isInstanceOf(ObjectNode.class));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void nothingOfOurOwn_isShown(Document document) {
        assertThat(new String(Trees.bytes(document.tree()), StandardCharsets.UTF_8))
                .doesNotContain(OUR_OWN)
                .doesNotContain("java.", "family.hearth", "nullable", "_\"");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyOperation_hasANameOfItsOwn_aSummaryAndATag(Document document) {
        var operations = operations(document);
        assertThat(operations)
                .extracting(operation -> operation.path("operationId").asText())
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[a-z]+([A-Z][a-z]+)*"));
        assertThat(operations).allSatisfy(operation -> {
            assertThat(operation.path("summary").asText()).matches("[A-Z].*[^.]");
            assertThat(operation.path("tags")).hasSize(1);
        });
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyOperation_saysHowItIsRefused(Document document) {
        assertThat(operations(document)).allSatisfy(operation -> {
            var statuses = names(operation.path("responses")).toList();
            assertThat(statuses).contains("429", "503").isSorted();
            assertThat(statuses).anyMatch(status -> status.startsWith("2") || status.equals("302"));
            if (!operation.path("security").isEmpty()) {
                assertThat(statuses).contains("401");
            }
            if (operation.has("requestBody")
                    && !operation.path("operationId").asText().equals("issueToken")) {
                assertThat(statuses).contains(badRequests(document));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyList_isPaged_whereItsPagesAre(Document document) {
        assertThat(operations(document)).allSatisfy(operation -> {
            var isPage = IS_PAGE.matcher(operation.path("responses").path("200").toString())
                    .find();
            assertThat(references(operation).contains("#/components/parameters/Cursor"))
                    .isEqualTo(isPage);
            assertThat(references(operation).contains("#/components/parameters/Limit"))
                    .isEqualTo(isPage);
        });
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everySchema_hasATypeAndWords(Document document) {
        var schemas = document.tree().path("components").path("schemas").properties();
        assertThat(schemas).extracting(Map.Entry::getValue).allSatisfy(schema -> {
            assertThat(schema.path("type").asText()).isIn("object", "string");
            assertThat(schema.path("description").asText()).matches("(?s)[A-Z].*\\.");
        });
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyExample_hasTheFieldsOfItsSchema(Document document) {
        var described = document.tree().path("components").path("schemas").properties().stream()
                .filter(schema -> schema.getValue().path("examples").path(0).isObject());
        assertThat(described).isNotEmpty().allSatisfy(schema -> {
            var example = names(schema.getValue().path("examples").path(0)).toList();
            var required = schema.getValue().path("required").valueStream().map(JsonNode::asText);
            assertThat(names(schema.getValue().path("properties"))).containsAll(example);
            assertThat(example).containsAll(required.toList());
        });
    }

    private static String[] badRequests(Document document) {
        return document.name().equals("choreography") ? new String[] {"400"} : new String[] {"400", "415", "422"};
    }

    private static List<JsonNode> operations(Document document) {
        var operations = new ArrayList<JsonNode>();
        document.tree().path("paths").forEach(path -> path.forEach(operations::add));
        return operations;
    }

    private static Set<String> references(JsonNode tree) {
        var references = new TreeSet<String>();
        Trees.eachObject(tree, object -> {
            if (object.has("$ref")) {
                references.add(object.path("$ref").asText());
            }
        });
        return references;
    }

    private static Stream<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey);
    }
}
