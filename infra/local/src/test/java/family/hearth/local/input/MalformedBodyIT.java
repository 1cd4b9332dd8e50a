package family.hearth.local.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.local.input.WriteRoutes.Route;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are no bodies, at every route that takes one. */
@ExtendWith(LocalCloudExtension.class)
class MalformedBodyIT {

    private static final String JSON = "application/json";

    private final Api anybody;
    private WriteRoutes routes;
    private String before;

    MalformedBodyIT(Api anybody) {
        this.anybody = anybody;
    }

    @BeforeEach
    void family() {
        routes = new WriteRoutes(Person.join(anybody, "Ada"));
        before = routes.state();
    }

    private ApiReply send(Route route, String contentType, byte[] body) {
        return routes.person()
                .api()
                .request(route.method(), route.path())
                .body(contentType, body)
                .send();
    }

    /** Every route is asked before the first complaint, and none of them has written anything. */
    private void everywhere(Consumer<Route> check) {
        SoftAssertions.assertSoftly(softly -> {
            for (var route : routes.all()) {
                softly.assertThatCode(() -> check.accept(route))
                        .as(route.toString())
                        .doesNotThrowAnyException();
            }
        });
        assertThat(routes.state()).isEqualTo(before);
    }

    private static void assertRefused(Route route, ApiReply answer, int status) {
        if (!route.isInEnvelope()) {
            assertProblem(answer, status);
            return;
        }
        answer.expect(400);
        assertThat(answer.json("/success").booleanValue()).isFalse();
        assertThat(answer.string("/code")).isEqualTo("INVALID_JSON");
        assertThat(answer.string("/error")).isNotEmpty();
    }

    private static void assertProblem(ApiReply answer, int status) {
        answer.expect(status);
        assertThat(answer.header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.number("/status")).isEqualTo(status);
        assertThat(answer.string("/title")).isNotEmpty();
        assertThat(answer.string("/instance")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{}}",
                "{} {}",
                "[]",
                "[{}]",
                "\"x\"",
                "5",
                "true",
                "null",
                "nope",
                "{\"name\":}",
                "{'name':'x'}",
                "{\"name\":\"x\",}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"x\":{\"y\":1,\"y\":2}}",
                "{\"name\":\"raw\nline\"}",
                "{\"name\":\"\\u00zz\"}",
                "{\"name\":\"\\x41\"}",
                "{\"name\":NaN}",
                "{\"name\":+1}",
                "{\"name\":01}",
                "/* no */ {}",
                "name=x"
            })
    void body_isUnreadable(String body) {
        everywhere(route -> assertRefused(route, send(route, JSON, body.getBytes(UTF_8)), 400));
    }

    @Test
    void body_isUnreadable_whenItIsNoUtf8() {
        var latin = "{\"name\":\"Zo\u00eb\"}".getBytes(ISO_8859_1);
        var overlong = new byte[] {'{', '"', (byte) 0xC0, (byte) 0x80, '"', ':', '1', '}'};
        everywhere(route -> assertRefused(route, send(route, JSON, latin), 400));
        everywhere(route -> assertRefused(route, send(route, JSON, overlong), 400));
    }

    @Test
    void body_isUnreadable_whenItIsNestedTooDeeply() {
        var deep = "{\"x\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
        everywhere(route -> assertRefused(route, send(route, JSON, deep.getBytes(UTF_8)), 400));
    }

    @Test
    void body_isUnreadable_whenANumberHasThousandsOfDigits() {
        var long1 = "{\"x\":" + "9".repeat(5000) + "}";
        everywhere(route -> assertRefused(route, send(route, JSON, long1.getBytes(UTF_8)), 400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "image/png", "application/json5", "x/y"})
    void mediaType_isNotRead(String contentType) {
        everywhere(route -> assertRefused(route, send(route, contentType, "{}".getBytes(UTF_8)), 415));
    }

    @Test
    void mediaType_isNotRead_whenItIsGarbage() {
        everywhere(route -> {
            for (var garbage : new String[] {"json", ";", "application/", "*/*"}) {
                assertThat(send(route, garbage, "{}".getBytes(UTF_8)).status()).isIn(400, 415);
            }
        });
    }

    @Test
    void body_isTooLarge_aboveWhatTheGatewayTakes() {
        var large = ("{\"x\":\"" + "a".repeat(7 * 1024 * 1024) + "\"}").getBytes(UTF_8);
        everywhere(route -> send(route, JSON, large).expect(413));
    }

    @Test
    void method_isNotThere() {
        var paths = Map.of("/api/kids", "GET", "/api/families", "POST", "/login", "POST", "/parents", "POST");
        paths.forEach((path, allowed) -> {
            var answer =
                    routes.person().api().request("PATCH", path).json(Map.of()).send();
            assertProblem(answer, 405);
            assertThat(answer.header("Allow").orElse("")).contains(allowed);
        });
    }
}
