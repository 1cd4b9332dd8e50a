package family.hearth.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is particular about the Memories document. */
class MemoriesTest {

    private static final JsonNode TREE = Document.all().stream()
            .filter(document -> document.name().equals("memories"))
            .findFirst()
            .orElseThrow()
            .tree();

    @Test
    void memory_mayBeWrittenInEachShapeOfTheReference() {
        assertThat(contents().properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder(
                        "application/json", "application/x-www-form-urlencoded", "multipart/form-data");
    }

    @Test
    void recording_mayComeAlong_asAFile_besideAllThatMemoriesSay() {
        var form = contents().path("multipart/form-data").path("schema");

        assertThat(form.has("$ref")).isFalse();
        assertThat(parts(form).map(part -> part.path("$ref").asText())).contains("#/components/schemas/NewMemory");
        assertThat(parts(form).map(part -> part.at("/properties/audio/format").asText()))
                .contains("binary");
    }

    @Test
    void recordingThatIsTooLarge_isRefusedInWords() {
        assertThat(create().path("responses").has("413")).isTrue();
    }

    private static Stream<JsonNode> parts(JsonNode form) {
        return form.path("allOf").valueStream();
    }

    private static JsonNode create() {
        return TREE.path("paths").path("/api/v1/memories").path("post");
    }

    private static JsonNode contents() {
        return create().path("requestBody").path("content");
    }
}
