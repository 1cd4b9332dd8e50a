package family.hearth.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is particular about the Choreography document. */
class ChoreographyTest {

    private static final JsonNode TREE = Document.all().stream()
            .filter(document -> document.name().equals("choreography"))
            .findFirst()
            .orElseThrow()
            .tree();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MemberObject            | memberId familyId displayName memberRole createdAt points user",
                "UserObject              | id email displayName isActive",
                "ReactivateMemberRequest | memberId",
                "MemberObjectSuccess     | success data",
                "Refusal                 | success error code"
            })
    void schema_hasThePropertiesOfTheReference(String name, String properties) {
        assertThat(names(schema(name).path("properties"))).containsExactlyInAnyOrder(properties.split(" "));
    }

    @Test
    void refusals_areOfOneShape() {
        for (var response : TREE.at("/components/responses")) {
            assertThat(response.at("/content/application~1json/schema/$ref").asText())
                    .isEqualTo("#/components/schemas/Refusal");
        }
    }

    @Test
    void badRequest_isOneStatus() {
        assertThat(names(operation("post", "/api/v1/members/reactivate").path("responses")))
                .contains("200", "400", "404")
                .doesNotContain("201", "415", "422");
    }

    @Test
    void operation_takesAKeyOrASession_exceptWhatOnlyAPersonMayDo() {
        assertThat(operation("get", "/api/v1/members").path("security").findValues("familyKey"))
                .hasSize(1);
        var deactivate = operation("delete", "/api/v1/members");
        assertThat(deactivate.path("security").findValues("familyKey")).isEmpty();
        assertThat(names(deactivate.path("responses"))).contains("405", "409");
    }

    @Test
    void body_isJsonOnly_andNotTooLarge() {
        var operation = operation("post", "/api/v1/chores");

        assertThat(names(operation.path("requestBody").path("content"))).containsExactly("application/json");
        assertThat(names(operation.path("responses"))).contains("413");
        assertThat(names(operation("get", "/api/v1/chores").path("responses"))).doesNotContain("413");
    }

    @Test
    void list_isAnArrayOrOne() {
        var data = operation("get", "/api/v1/members")
                .at("/responses/200/content/application~1json/schema/properties/data/oneOf");
        assertThat(data.path(0).path("type").asText()).isEqualTo("array");
        assertThat(data.path(1).path("$ref").asText()).isEqualTo("#/components/schemas/MemberObject");
    }

    private static JsonNode schema(String name) {
        return TREE.required("components").required("schemas").required(name);
    }

    private static JsonNode operation(String method, String path) {
        return TREE.required("paths").required(path).required(method);
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
