package family.hearth.functions.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The OpenAPI documents, as the page gets them. */
class DocumentsTest {

    private static final Pattern LISTED = Pattern.compile("url: '([^']+)'");

    @ParameterizedTest
    @ValueSource(
            strings = {"/docs/atrict.json", "/docs/choreography.json", "/docs/memories.json", "/docs/account.json"})
    void document_isOpenApi31_askedForEachTime(String path) {
        var answer = Asked.browser(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.header("ETag")).isNotBlank();
        assertThat(answer.text()).startsWith("{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"Hearth");
    }

    @Test
    void page_listsEveryDocumentThatTheBuildWrote() {
        var written = new Site()
                .names().stream()
                        .filter(name -> name.endsWith(".json"))
                        .map(name -> "/docs/" + name)
                        .toList();
        assertThat(listed()).containsExactlyInAnyOrderElementsOf(written);
    }

    private static List<String> listed() {
        var version = Objects.requireNonNull(Asked.get("/docs").header("ETag")).replace("\"", "");
        var initializer = Asked.browser("/docs/assets/" + version + "/initializer.js");
        return LISTED.matcher(initializer.text())
                .results()
                .map(url -> url.group(1))
                .toList();
    }
}
