package family.hearth.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** What goes back over the wire, and how long a connection lasts. */
@TestInstance(Lifecycle.PER_CLASS)
class GatewayAnswerIT {

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
    void cookiesOfTheAnswer_areALineEach() throws Exception {
        var answer = gateway.send(gateway.get("/echo").header("x-answer", "cookies"));

        assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("a=1; Path=/", "b=2; HttpOnly");
    }

    @Test
    void base64OfTheAnswer_isDecoded() throws Exception {
        var answer = gateway.sendForBytes(gateway.get("/echo").header("x-answer", "binary"));

        assertThat(answer.body()).containsExactly(0, 1, 2, -1);
    }

    @Test
    void anAnswer_isPlainText_whenItSaysNothingElse() throws Exception {
        var answer = gateway.send(gateway.get("/echo").header("x-answer", "name"));

        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain; charset=utf-8");
    }

    @Test
    void anAnswer_hasTheGatewaysRequestId() throws Exception {
        assertThat(gateway.send(gateway.get("/echo")).headers().firstValue("Apigw-Requestid"))
                .isPresent();
    }

    @Test
    void multiValueHeaders_areIgnored() throws Exception {
        var answer = gateway.send(gateway.get("/echo").header("x-answer", "multi-value"));

        assertThat(answer.headers().firstValue("x-lost")).isEmpty();
    }

    @Test
    void head_hasTheLengthAndNoBody() throws Exception {
        var answer = gateway.raw().send("HEAD /echo HTTP/1.1\nHost: x\nx-answer: name\nConnection: close\n\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains("Content-Length: 9\r\n")
                .endsWith("\r\n\r\n");
    }

    @Test
    void noContent_hasNeitherLengthNorType() throws Exception {
        var answer = gateway.raw().send("GET /echo HTTP/1.1\nHost: x\nx-answer: nothing\nConnection: close\n\n");

        assertThat(answer).startsWith("HTTP/1.1 204").doesNotContain("Content-Length", "Content-Type");
    }

    @Test
    void aFailure_isAnInternalServerError() throws Exception {
        for (var how : new String[] {"throw", "no status", "no base64", "large"}) {
            var answer = gateway.send(gateway.get("/echo").header("x-answer", how));

            assertThat(answer.statusCode()).as(how).isEqualTo(500);
            assertThat(answer.body()).isEqualTo("{\"message\":\"Internal Server Error\"}");
        }
    }

    @Test
    void theDefaultRoute_takesWhatNobodyTakes() throws Exception {
        assertThat(gateway.send(gateway.get("/nowhere")).body()).isEqualTo("other $default");
    }

    @Test
    void aFunction_seesItsOwnBeansOnly() throws Exception {
        assertThat(gateway.send(gateway.get("/echo").header("x-answer", "name")).body())
                .isEqualTo("echo echo");
        assertThat(gateway.send(gateway.get("/")).body()).startsWith("other ");
    }

    @Test
    void aConnection_isKeptAlive() throws Exception {
        var two = "GET /echo HTTP/1.1\nHost: x\nx-answer: name\n\n";

        assertThat(gateway.raw().send(two + two).split("HTTP/1.1 200", -1)).hasSize(3);
    }

    @Test
    void fiftyAtOnce_areAllAnswered() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 50; i++) {
                Callable<Integer> call = () ->
                        gateway.send(gateway.post("/echo", "x".repeat(MB))).statusCode();
                answers.add(threads.submit(call));
            }
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }
    }

    @Test
    void aChunkedBody_isReadToItsEnd() throws Exception {
        var answer = gateway.raw().sendBytes("""
                POST /echo HTTP/1.1
                Host: x
                Content-Type: text/plain
                Transfer-Encoding: chunked
                Connection: close

                3
                abc
                2
                de
                0

                """.replace("\n", "\r\n").getBytes(UTF_8));

        assertThat(answer).startsWith("HTTP/1.1 200").contains("\"body\":\"abcde\"");
    }
}
