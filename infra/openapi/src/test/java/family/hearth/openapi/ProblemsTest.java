package family.hearth.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.http.failure.FailureCode;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The refusals that documents share. */
class ProblemsTest {

    @ParameterizedTest
    @CsvSource({
        "MalformedBody,MALFORMED_BODY",
        "Unauthenticated,UNAUTHENTICATED",
        "Forbidden,INSUFFICIENT_SCOPE",
        "NotFound,NOT_FOUND",
        "Conflict,IN_PROGRESS",
        "PayloadTooLarge,PAYLOAD_TOO_LARGE",
        "UnsupportedMediaType,UNSUPPORTED_MEDIA_TYPE",
        "Invalid,INVALID",
        "TooManyRequests,LIMIT_REACHED",
        "Unavailable,UNAVAILABLE"
    })
    void example_isWhatHearthSays(String response, FailureCode code) {
        var example = Trees.yaml("problems.yaml")
                .at("/components/responses/" + response + "/content/application~1problem+json/example");
        var slug = code.name().toLowerCase(Locale.ROOT).replace('_', '-');
        assertThat(Map.of(
                        "type", example.path("type").asText(),
                        "title", example.path("title").asText(),
                        "status", example.path("status").asInt()))
                .isEqualTo(
                        Map.of("type", "urn:hearth:problem:" + slug, "title", code.title(), "status", code.status()));
    }
}
