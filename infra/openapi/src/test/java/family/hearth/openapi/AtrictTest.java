package family.hearth.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is particular about the Atrict document. */
class AtrictTest {

    private static final JsonNode TREE = Document.all().stream()
            .filter(document -> document.name().equals("atrict"))
            .findFirst()
            .orElseThrow()
            .tree();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ChangeRoleRequest     | role",
                "CreateFamilyRequest   | name",
                "CreateInviteRequest   | email role",
                "CreateKidRequest      | name birthDate gender birthHeightCm birthWeightKg familyId",
                "CreateMemoryRequest   | text occurredOn heightCm weightKg photos",
                "FamilyModel           | id name createdById createdAt",
                "FamilyModelPageResult | items nextCursor",
                "InviteModel           | id token kidId email role createdAt expiresAt createdById acceptedAt"
                        + " acceptedByUserId revokedAt status",
                "InviteModelPageResult | items nextCursor",
                "KidModel              | id name birthDate gender familyId ownerId birthHeightCm birthWeightKg"
                        + " hasAvatar createdAt",
                "KidModelPageResult    | items nextCursor",
                "MemoryModel           | id kidId authorId text occurredOn createdAt editedAt heightCm weightKg photos",
                "MemoryModelPageResult | items nextCursor",
                "PermissionModel       | id kidId userId role grantedAt grantedById inviteId",
                "PermissionModelPageResult | items nextCursor",
                "PhotoModel            | id memoryId kidId orderIndex originalFilename width height status"
                        + " failureReason createdAt upload",
                "ProblemDetails        | type title status detail instance",
                "RenameFamilyRequest   | name",
                "TokenErrorResponse    | error error_description",
                "TokenResponse         | access_token token_type expires_in scope",
                "UpdateKidRequest      | name birthDate gender birthHeightCm birthWeightKg familyId",
                "UpdateMemoryRequest   | text occurredOn heightCm weightKg",
                "ValidationProblemDetails | type title status detail instance errors"
            })
    void schema_hasThePropertiesOfTheReference(String name, String properties) {
        assertThat(names(schema(name).path("properties"))).containsExactlyInAnyOrder(properties.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gender            | female male other unspecified",
                "Role              | viewer editor owner",
                "MemoryPhotoStatus | pending processing ready failed",
                "PhotoSize         | thumb medium original",
                "InviteStatus      | pending accepted declined revoked expired"
            })
    void choice_isInLowerCase(String name, String values) {
        assertThat(texts(schema(name).path("enum"))).containsExactly(values.split(" "));
    }

    @Test
    void property_thatMayBeNull_hasNullAmongItsTypes() {
        var kid = schema("KidModel").path("properties");
        assertThat(texts(kid.path("birthDate").path("type"))).containsExactly("string", "null");
        assertThat(kid.path("name").path("type").asText()).isEqualTo("string");
        assertThat(schema("CreateKidRequest")
                        .path("properties")
                        .path("gender")
                        .path("anyOf")
                        .path(1)
                        .path("type")
                        .asText())
                .isEqualTo("null");
    }

    @Test
    void constraint_survives_alsoWhereNullIsAllowed() {
        var memory = schema("CreateMemoryRequest").path("properties");
        assertThat(memory.path("text").path("maxLength").asInt()).isEqualTo(5000);
        assertThat(memory.path("heightCm").path("maximum").asInt()).isEqualTo(300);
        assertThat(memory.path("weightKg").path("format").asText()).isEqualTo("double");
    }

    @ParameterizedTest
    @CsvSource({
        "get,/api/kids,common:read",
        "put,/api/kids/{kidId}/avatar,common:write",
        "post,/api/kids/{kidId}/invites,sharing:write"
    })
    void operation_needsItsScope_orASession(String method, String path, String scope) {
        var security = operation(method, path).path("security");
        assertThat(texts(security.path(0).path("oauth2"))).containsExactly(scope);
        assertThat(security.path(1).has("session")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "post,/api/kids,201",
        "put,/api/kids/{kidId},200",
        "delete,/api/kids/{kidId},204",
        "get,/api/kids/{kidId}/avatar,302",
        "post,/api/kids/{kidId}/invites/{id}/resend,200",
        "post,/api/invites/{token}/accept,200",
        "post,/api/invites/{token}/decline,204",
        "post,/api/oauth/token,200"
    })
    void operation_succeedsWithOneStatus(String method, String path, String status) {
        assertThat(names(operation(method, path).path("responses")))
                .filteredOn(code -> code.charAt(0) < '4')
                .containsExactly(status);
    }

    @Test
    void body_mayBeJsonOrAForm() {
        assertThat(names(operation("post", "/api/kids").path("requestBody").path("content")))
                .containsExactly("application/json", "application/x-www-form-urlencoded");
    }

    @Test
    void photos_mayComeAlong_asFiles() {
        var content = operation("post", "/api/kids/{kidId}/memories")
                .path("requestBody")
                .path("content");
        assertThat(names(content)).contains("multipart/form-data");
        assertThat(schema("CreateMemoryForm")
                        .path("properties")
                        .path("photos")
                        .path("items")
                        .path("format")
                        .asText())
                .isEqualTo("binary");
    }

    @Test
    void form_hasTheFieldsOfTheRecordItStandsFor() {
        var fields = names(schema("UpdateMemoryRequest").path("properties"));
        assertThat(names(schema("CreateMemoryForm").path("properties"))).containsAll(fields);
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

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).toList();
    }
}
