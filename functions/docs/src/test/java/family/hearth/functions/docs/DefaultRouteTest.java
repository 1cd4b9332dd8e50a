package family.hearth.functions.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no other function serves. */
class DefaultRouteTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/nowhere           | {\"type\":\"urn:hearth:problem:not-found\",",
                "/nowhere               | {\"type\":\"urn:hearth:problem:not-found\",",
                "/api/v1/chores/nowhere | {\"success\":false,\"error\":",
                "/api/v1/nowhere        | {\"error\":{\"code\":\"not_found\",",
            })
    void unknownPath_isNotFound_inTheDialectOfThePath(String path, String beginning) {
        for (var method : new String[] {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "BREW"}) {
            var answer = Asked.with(Map.of(), method, path);
            assertThat(answer.status()).as(method).isEqualTo(404);
            assertThat(answer.body()).startsWith(beginning);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nowhere", "/nowhere", "/api/v1/chores/nowhere", "/api/v1/nowhere"})
    void unknownPath_isNotFound_whateverTheClientAccepts(String path) {
        assertThat(Asked.browser(path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "", "/docs/nowhere", "/docs/assets", "/docs/assets/x", "/favicon.ico", "/.git/config"})
    void pathOfNothing_isNotFound(String path) {
        var answer = Asked.get(path);
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }
}
