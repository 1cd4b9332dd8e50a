package family.hearth.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What a function sees of a request, and which requests it never sees. */
@TestInstance(Lifecycle.PER_CLASS)
class GatewayIT {

    private static final int MB = 1024 * 1024;

    private SampleGateway gateway;

    @BeforeAll
    void start() {
        gateway = new SampleGateway();
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    @Test
    void anEvent_saysWhereTheRequestWent() throws Exception {
        var event = gateway.event(gateway.get("/echo/7?x=1").header("User-Agent", "tester"));

        assertThat(event.path("version").asText()).isEqualTo("2.0");
        assertThat(event.path("routeKey").asText()).isEqualTo("ANY /echo/{id}");
        assertThat(event.path("rawPath").asText()).isEqualTo("/echo/7");
        assertThat(event.path("rawQueryString").asText()).isEqualTo("x=1");
        assertThat(event.path("pathParameters").path("id").asText()).isEqualTo("7");
        assertThat(event.path("stageVariables").isNull()).isTrue();
        assertThat(event.path("body").isNull()).isTrue();
        var context = event.path("requestContext");
        assertThat(context.path("stage").asText()).isEqualTo("$default");
        assertThat(context.path("domainName").asText()).isEqualTo("localhost:" + gateway.port());
        assertThat(context.path("requestId").asText()).isNotBlank();
        assertThat(context.path("time").asText()).matches("\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d \\+0000");
        assertThat(context.path("timeEpoch").asLong()).isPositive();
        var call = context.path("http");
        assertThat(call.path("method").asText()).isEqualTo("GET");
        assertThat(call.path("path").asText()).isEqualTo("/echo/7");
        assertThat(call.path("protocol").asText()).isEqualTo("HTTP/1.1");
        assertThat(call.path("sourceIp").asText()).isEqualTo("127.0.0.1");
        assertThat(call.path("userAgent").asText()).isEqualTo("tester");
    }

    @Test
    void aPath_isDecodedOnce_andPlusStays() throws Exception {
        var event = gateway.event(gateway.get("/echo/%C3%A4%20+%2541"));

        assertThat(event.path("rawPath").asText()).isEqualTo("/echo/ä +%41");
        assertThat(event.path("pathParameters").path("id").asText()).isEqualTo("ä +%41");
    }

    @Test
    void anEscapedSlash_partsSegments() throws Exception {
        assertThat(gateway.event(gateway.get("/echo/7%2Fpart")).path("routeKey").asText())
                .isEqualTo("ANY /echo/{id}/part");
    }

    @Test
    void anEscapedQuestionMark_endsThePath() throws Exception {
        assertThat(gateway.event(gateway.get("/echo/7%3Fx=1")).path("rawPath").asText())
                .isEqualTo("/echo/7");
    }

    @Test
    void aBrokenEscape_isABadRequest() throws Exception {
        assertThat(gateway.raw().send("GET /echo/%zz HTTP/1.1\nHost: x\nConnection: close\n\n"))
                .startsWith("HTTP/1.1 400")
                .endsWith("{\"message\":\"Bad Request\"}");
    }

    @Test
    void aBadRequest_saysThatItEndsTheConnection() throws Exception {
        assertThat(gateway.raw().send("DELETE /echo/%00 HTTP/1.1\nHost: x\n\n"))
                .startsWith("HTTP/1.1 400")
                .containsIgnoringCase("\r\nConnection: close\r\n");
    }

    @Test
    void aQuery_staysRaw_andIsDecodedBesideIt() throws Exception {
        var event = gateway.event(gateway.get("/echo?q=a+b%2Bc&tag=1&tag=2&empty=&bare&%C3%A4=%F0%9F%91%8B"));

        assertThat(event.path("rawQueryString").asText())
                .isEqualTo("q=a+b%2Bc&tag=1&tag=2&empty=&bare&%C3%A4=%F0%9F%91%8B");
        var query = event.path("queryStringParameters");
        assertThat(query.path("q").asText()).isEqualTo("a b+c");
        assertThat(query.path("tag").asText()).isEqualTo("1,2");
        assertThat(query.path("empty").asText()).isEmpty();
        assertThat(query.path("bare").asText()).isEmpty();
        assertThat(query.path("ä").asText()).isEqualTo("👋");
    }

    @Test
    void aQuery_isEmptyTextAndNoMap_whenThereIsNone() throws Exception {
        var event = gateway.event(gateway.get("/echo"));

        assertThat(event.path("rawQueryString").asText("missing")).isEmpty();
        assertThat(event.path("queryStringParameters").isNull()).isTrue();
    }

    @Test
    void anOddQuery_isHandedOver() throws Exception {
        var answer = gateway.raw().send("GET /echo?a[]=1|2&b={x}&c=\"q\" HTTP/1.1\nHost: x\nConnection: close\n\n");

        assertThat(answer).startsWith("HTTP/1.1 200").contains("a[]=1|2&b={x}&c=\\\"q\\\"");
    }

    @Test
    void headers_areLowerCase_andJoinedWhenRepeated() throws Exception {
        var headers = gateway.event(
                        gateway.get("/echo").header("X-Twice", "one").header("x-twice", "two,three"))
                .path("headers");

        assertThat(headers.path("x-twice").asText()).isEqualTo("one,two,three");
        assertThat(headers.has("X-Twice")).isFalse();
    }

    @Test
    void cookies_areAListAndNoHeader() throws Exception {
        var event = gateway.event(
                gateway.get("/echo").header("Cookie", "a=1; b=x=y").header("Cookie", "c=3"));

        assertThat(event.path("cookies")).extracting(JsonNode::asText).containsExactly("a=1", "b=x=y", "c=3");
        assertThat(event.path("headers").has("cookie")).isFalse();
    }

    @Test
    void theSource_isTheSocketAndNotAHeader() throws Exception {
        var event = gateway.event(gateway.get("/echo").header("X-Forwarded-For", "6.6.6.6"));

        assertThat(event.at("/requestContext/http/sourceIp").asText()).isEqualTo("127.0.0.1");
        assertThat(event.at("/headers/x-forwarded-for").asText()).isEqualTo("6.6.6.6, 127.0.0.1");
    }

    @Test
    void json_isHandedOverAsText() throws Exception {
        var event =
                gateway.event(gateway.post("/echo", "{\"name\":\"ä👋\"}").header("Content-Type", "application/json"));

        assertThat(event.path("isBase64Encoded").asBoolean()).isFalse();
        assertThat(event.path("body").asText()).isEqualTo("{\"name\":\"ä👋\"}");
    }

    @Test
    void aForm_isHandedOverInBase64() throws Exception {
        var event =
                gateway.event(gateway.post("/echo", "a=b").header("Content-Type", "application/x-www-form-urlencoded"));

        assertThat(event.path("isBase64Encoded").asBoolean()).isTrue();
        assertThat(event.path("body").asText()).isEqualTo("YT1i");
    }

    @Test
    void bytes_areHandedOverInBase64() throws Exception {
        var event = gateway.event(HttpRequest.newBuilder(gateway.at("/echo"))
                .PUT(BodyPublishers.ofByteArray(new byte[] {0, 1, 2, -1}))
                .header("Content-Type", "image/png"));

        assertThat(event.path("body").asText()).isEqualTo("AAEC/w==");
    }

    @Test
    void aText_isHandedOverInBase64_whenItIsNotUtf8() throws Exception {
        var event = gateway.event(HttpRequest.newBuilder(gateway.at("/echo"))
                .PUT(BodyPublishers.ofByteArray(new byte[] {'"', -1, '"'}))
                .header("Content-Type", "application/json"));

        assertThat(event.path("isBase64Encoded").asBoolean()).isTrue();
        assertThat(event.path("body").asText()).isEqualTo("Iv8i");
    }

    @Test
    void methods_areHandedOverAsTheyAre() throws Exception {
        for (var method : new String[] {"PATCH", "DELETE", "OPTIONS"}) {
            var event =
                    gateway.event(HttpRequest.newBuilder(gateway.at("/echo")).method(method, BodyPublishers.noBody()));

            assertThat(event.at("/requestContext/http/method").asText()).isEqualTo(method);
        }
    }

    @Test
    void aBody_isTooLarge_beyondWhatTheGatewayTakes() throws Exception {
        var answer = gateway.send(HttpRequest.newBuilder(gateway.at("/echo"))
                .POST(BodyPublishers.ofByteArray(new byte[10 * MB + 1]))
                .header("Content-Type", "image/png"));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).isEqualTo("{\"message\":\"Request Entity Too Large\"}");
    }

    @Test
    void aBody_isTooLarge_whenItsBase64IsBeyondWhatLambdaTakes() throws Exception {
        assertThat(status(5 * MB, "image/png")).isEqualTo(413);
        assertThat(status(5 * MB, "text/plain")).isEqualTo(200);
    }

    @Test
    void headersThatAreTooLarge_areRefused() throws Exception {
        var answer =
                gateway.raw().send("GET /echo HTTP/1.1\nHost: x\nConnection: close\nX: " + "x".repeat(11_000) + "\n\n");

        assertThat(answer).startsWith("HTTP/1.1 431").contains("{\"message\":");
    }

    private int status(int bytes, String type) throws IOException, InterruptedException {
        return gateway.send(HttpRequest.newBuilder(gateway.at("/echo"))
                        .POST(BodyPublishers.ofString("x".repeat(bytes)))
                        .header("Content-Type", type)
                        .header("x-answer", "name"))
                .statusCode();
    }
}
