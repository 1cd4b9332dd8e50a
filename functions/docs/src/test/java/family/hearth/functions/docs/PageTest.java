package family.hearth.functions.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page and what it is made of. */
class PageTest {

    private static final Pattern LINK = Pattern.compile("(?:src|href)=\"([^\"]+)\"");
    private static final int LAMBDA_TAKES = 6 * 1024 * 1024;

    @ParameterizedTest
    @ValueSource(strings = {"/docs", "/docs/"})
    void page_isHtml(String path) {
        var answer = Asked.browser(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
        assertThat(answer.text()).contains("<title>Hearth API</title>");
    }

    @Test
    void everyLinkOfThePage_leadsToSomethingHere() {
        var links = LINK.matcher(Asked.browser("/docs").text()).results().map(link -> link.group(1));
        assertThat(links).hasSizeGreaterThan(4).allSatisfy(link -> {
            assertThat(link).startsWith("/docs/");
            var answer = Asked.browser(link);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.payload()).isBetween(1, LAMBDA_TAKES);
        });
    }

    @Test
    void page_letsNoScriptStandInIt_andNothingComeFromElsewhere() {
        var answer = Asked.browser("/docs");
        assertThat(answer.text()).doesNotContain("<style", "style=", "onload=").doesNotContainPattern("<script>");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "http");
    }

    @Test
    void page_isAskedForEachTime_andSentOnlyWhenItChanged() {
        var answer = Asked.browser("/docs");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        var again = Asked.with(Map.of("if-none-match", Objects.requireNonNull(answer.header("ETag"))), "GET", "/docs");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isNull();
        assertThat(again.header("ETag")).isEqualTo(answer.header("ETag"));
    }

    @ParameterizedTest
    @CsvSource({
        "swagger-ui.css,text/css;charset=utf-8",
        "swagger-ui-bundle.js,text/javascript;charset=utf-8",
        "initializer.js,text/javascript;charset=utf-8",
        "icon.svg,image/svg+xml"
    })
    void asset_hasItsType_andIsKeptForEver(String name, String type) {
        var answer = Asked.browser(asset(name));
        assertThat(answer.header("Content-Type")).isEqualTo(type);
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(answer.header("Vary")).isEqualTo("Accept-Encoding");
    }

    @Test
    void asset_isTheSame_forAClientWithoutGzip() {
        var plain = Asked.get(asset("swagger-ui-bundle.js"));
        assertThat(plain.header("Content-Encoding")).isNull();
        assertThat(plain.payload()).isLessThan(LAMBDA_TAKES);
        assertThat(plain.bytes())
                .isEqualTo(Asked.browser(asset("swagger-ui-bundle.js")).bytes());
    }

    @Test
    void asset_hasNoBody_whenAskedByHead() {
        var answer = Asked.with(Map.of(), "HEAD", asset("swagger-ui.css"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "index",
                "DocsFunction.class",
                "..%2FDocsFunction.class",
                "%2e%2e%2f%2e%2e%2flogback.xml",
                "swagger-ui.css.gz",
                "swagger-ui.js",
                "nothing.js"
            })
    void fileThatIsNoneOfTheSite_isNotFound(String name) {
        assertThat(Asked.browser(asset(name)).status()).isEqualTo(404);
        assertThat(Asked.browser("/docs/" + name).status()).isEqualTo(404);
    }

    @Test
    void assetOfAnotherBuild_isNotFound() {
        assertThat(Asked.browser("/docs/assets/0123456789abcdef/swagger-ui.css").status())
                .isEqualTo(404);
    }

    @Test
    void otherMethod_isNotAllowed() {
        assertThat(Asked.with(Map.of(), "POST", "/docs").status()).isEqualTo(405);
    }

    private static String asset(String name) {
        var version = Objects.requireNonNull(Asked.get("/docs").header("ETag")).replace("\"", "");
        return "/docs/assets/" + version + "/" + name;
    }
}
