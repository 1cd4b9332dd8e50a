package family.hearth.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import io.micronaut.json.JsonMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the stock adapter loses, and what it must never do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TransportTest {

    private final TestFunction function = TestFunction.start();

    @AfterAll
    void stop() {
        function.close();
    }

    @ParameterizedTest
    @CsvSource({"a%20b,a b", "a+b,a+b", "a%2Bb,a+b", "a%2541,a%41", "a%2Fb,a/b", "%F0%9F%94%A5,🔥", "ä,ä", "a b,a b"})
    void pathVariable_isDecodedOnce(String segment, String expected) {
        assertThat(function.ask(RawEvent.get("/echo/" + segment)).body()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/echo/%", "/echo/%4", "/echo/%zz", "/echo/%ff", "/echo/a%C3", "/tags?tag=%", "/tags?%zz=1"})
    void brokenEscape_isBadRequest(String target) {
        var answer = function.ask(RawEvent.get(target));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @Test
    void repeatedParameter_keepsEveryValueInOrder() {
        assertThat(function.ask(RawEvent.get("/tags?tag=a%2Cb&tag=c+d&other=1&tag=%C3%A9&tag"))
                        .body())
                .isEqualTo("[\"a,b\",\"c d\",\"é\",\"\"]");
    }

    @Test
    void cookie_isReadFromTheListOfCookies() {
        var event = RawEvent.get("/cookie").cookie("theme=dark").cookie("__Host-hearth=a=b");
        assertThat(function.ask(event).body()).isEqualTo("a=b");
    }

    @Test
    void headerOfSeveralValues_arrivesJoined() {
        assertThat(function.ask(RawEvent.get("/header").header("x-many", "a,b")).body())
                .isEqualTo("a,b");
    }

    @Test
    void sourceIp_isTheGatewaysAndNotAHeaders() {
        assertThat(function.ask(RawEvent.get("/ip").header("x-forwarded-for", "203.0.113.9"))
                        .body())
                .isEqualTo("192.0.2.7");
    }

    @Test
    void severalCookies_leaveInTheListOfCookies() {
        var answer = function.ask(RawEvent.get("/many"));
        assertThat(answer.cookies())
                .containsExactlyInAnyOrder(
                        "__Host-hearth=secret; Path=/; Secure; HttpOnly; SameSite=Lax", "theme=dark");
        assertThat(answer.response().getHeaders()).doesNotContainKey("Set-Cookie");
    }

    @Test
    void headerOfSeveralValues_leavesJoined() {
        assertThat(function.ask(RawEvent.get("/many")).header("Link")).isEqualTo("<a>, <b>");
    }

    @Test
    void binaryAnswer_isBase64() {
        var answer = function.ask(RawEvent.get("/picture"));
        assertThat(answer.response().getIsBase64Encoded()).isTrue();
        assertThat(answer.bytes()).containsExactly(0x89, 'P', 'N', 'G', 0, 0xff);
        assertThat(answer.header("Content-Type")).isEqualTo("image/png");
    }

    @Test
    void compressedText_isBase64() {
        var answer = function.ask(RawEvent.get("/zipped").header("accept", "text/html"));
        assertThat(answer.response().getIsBase64Encoded()).isTrue();
        assertThat(answer.bytes()).containsExactly(0x1f, 0x8b);
        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
    }

    @Test
    void textAnswer_isNotBase64() {
        var answer = function.ask(RawEvent.get("/echo/%F0%9F%94%A5"));
        assertThat(answer.response().getIsBase64Encoded()).isFalse();
        assertThat(answer.body()).isEqualTo("🔥");
    }

    @Test
    void binaryBody_reachesTheRouteOfItsRange() {
        assertThat(function.ask(RawEvent.post("/picture").body("image/png", new byte[] {1, 2, 3}))
                        .body())
                .isEqualTo("3");
    }

    @Test
    void bodyOfAnotherMediaType_isUnsupported() {
        assertThat(function.ask(RawEvent.post("/picture").body("text/plain", "x"))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void bodyThatIsNotBase64_isBadRequest() {
        assertThat(function.ask(RawEvent.post("/picture")
                                .header("content-type", "image/png")
                                .base64("?"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void head_hasTheHeadersOfGetAndNoBody() {
        var answer = function.ask(RawEvent.of("HEAD", "/many"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isNull();
        assertThat(answer.header("Link")).isEqualTo("<a>, <b>");
    }

    @Test
    void head_hasNoBodyEither_whenItFails() {
        var answer = function.ask(RawEvent.of("HEAD", "/nowhere"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isNull();
    }

    @Test
    void noContent_hasNoBody() {
        var answer = function.ask(RawEvent.get("/nothing"));
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.body()).isNull();
    }

    @Test
    void otherMethod_isNotAllowedAndNamesThoseThatAre() {
        var answer = function.ask(RawEvent.of("DELETE", "/picture"));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BREW", "", "OPTIONS", "TRACE"})
    void oddMethod_isNotAllowed(String method) {
        assertThat(function.ask(RawEvent.of(method, "/picture")).status()).isEqualTo(405);
    }

    @Test
    void eventWithoutAnything_isAnswered() {
        var answer =
                new Answer(function.handleRequest(new APIGatewayV2HTTPEvent(), null), function.bean(JsonMapper.class));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("X-Request-Id")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/x", "/a//b", "/..;/x", "/%00", "/{id}", "/|", "/[", "/a?b=[&c={}|^"})
    void strangePath_isNotFound(String target) {
        assertThat(function.ask(RawEvent.get(target)).status()).isEqualTo(404);
    }

    @Test
    void jsonThatIsWrittenAlready_leavesAsItIs() {
        assertThat(function.ask(RawEvent.get("/ready")).body()).isEqualTo("{\"a\":1}");
    }

    @Test
    void trailingSlash_isTolerated() {
        assertThat(function.ask(RawEvent.get("/ip/")).status()).isEqualTo(200);
    }

    @Test
    void everyAnswer_hasTheDefaultHeaders() {
        var answer = function.ask(RawEvent.get("/ip"));
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Request-Id")).isEqualTo("gateway-1");
    }

    @Test
    void cacheControl_isTheControllersOwn_whenItSetOne() {
        assertThat(function.ask(RawEvent.get("/many")).header("Cache-Control")).isEqualTo("max-age=60");
    }

    @Test
    void answer_isNotFramedByUs() {
        assertThat(function.ask(RawEvent.get("/picture")).response().getHeaders())
                .doesNotContainKeys("content-length", "Content-Length", "Date");
    }

    @Test
    void functionThatLambdaMakes_answersAsOneThatIsGivenAContext() {
        try (var made = new TestFunction()) {
            assertThat(made.ask(RawEvent.get("/echo/a")).body()).isEqualTo("a");
        }
    }
}
