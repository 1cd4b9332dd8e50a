package family.hearth.media;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;

/** What becomes of S3's failures: nothing of the SDK is thrown at the rest of Hearth. */
class ObjectStoreFailureIT {

    @Test
    void everyCall_isUnavailable_whenNobodyListens() throws Exception {
        var server = server(exchange -> {});
        server.stop(0);

        try (var context = ApplicationContext.run(settings(server))) {
            var store = context.getBean(ObjectStore.class);
            assertThatThrownBy(() -> store.size("a")).isInstanceOf(MediaUnavailable.class);
            assertThatThrownBy(() -> store.put("a", new byte[1], "image/png")).isInstanceOf(MediaUnavailable.class);
            assertThatThrownBy(() -> store.deletePrefix("a/")).isInstanceOf(MediaUnavailable.class);
        }
    }

    @Test
    void read_isUnavailable_whenS3HasTooMuchToDo() throws Exception {
        assertThatThrownBy(() -> readFrom(answering(503, "SlowDown")))
                .isInstanceOf(MediaUnavailable.class)
                .cause()
                .hasMessage("S3 answered 503 to get");
    }

    @Test
    void read_isRefused_whenTheRightIsMissing() throws Exception {
        assertThatThrownBy(() -> readFrom(answering(403, "AccessDenied")))
                .isInstanceOf(MediaRefused.class)
                .hasMessage("S3 answered 403 to get");
    }

    @Test
    void read_isUnavailable_whenS3StopsInTheMiddle() throws Exception {
        assertThatThrownBy(() -> readFrom(stoppingInTheMiddle())).isInstanceOf(MediaUnavailable.class);
    }

    @Test
    void open_failsAsStreamsDo_whenS3StopsInTheMiddle() throws Exception {
        var server = server(stoppingInTheMiddle());
        try (var context = ApplicationContext.run(settings(server));
                var object = context.getBean(ObjectStore.class).open("a").orElseThrow()) {
            assertThatThrownBy(() -> object.content().readAllBytes())
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(SdkException.class);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void delete_isRefused_whenAnObjectMayNotBeDeleted() throws Exception {
        assertThatThrownBy(() -> deleteFrom(keeping("AccessDenied")))
                .isInstanceOf(MediaRefused.class)
                .hasMessage("S3 kept 1 objects: [AccessDenied]");
    }

    @Test
    void delete_isUnavailable_whenS3CouldNotDeleteAnObject() throws Exception {
        assertThatThrownBy(() -> deleteFrom(keeping("InternalError"))).isInstanceOf(MediaUnavailable.class);
    }

    @Test
    void everyCall_isRefused_whenTheBucketOrTheKeyIsWrong() throws Exception {
        try (var bucket = new LocalBucket();
                var noBucket = ApplicationContext.run(bucket.settings(Map.of("hearth.bucket", "missing")));
                var wrongKey = ApplicationContext.run(bucket.settings(Map.of("hearth.s3.secret-key", "wrong")))) {
            for (var context : new ApplicationContext[] {noBucket, wrongKey}) {
                var store = context.getBean(ObjectStore.class);
                assertThatThrownBy(() -> store.read("a", 10)).isInstanceOf(MediaRefused.class);
                assertThatThrownBy(() -> store.put("a", new byte[1], "image/png"))
                        .isInstanceOf(MediaRefused.class);
            }
        }
    }

    private static byte[] readFrom(HttpHandler s3) throws IOException {
        var server = server(s3);
        try (var context = ApplicationContext.run(settings(server))) {
            return context.getBean(ObjectStore.class).read("a", 1000).orElseThrow();
        } finally {
            server.stop(0);
        }
    }

    private static void deleteFrom(HttpHandler s3) throws IOException {
        var server = server(s3);
        try (var context = ApplicationContext.run(settings(server))) {
            context.getBean(ObjectStore.class).delete(List.of("a"));
        } finally {
            server.stop(0);
        }
    }

    private static HttpHandler answering(int status, String code) {
        return exchange -> {
            var body = "<Error><Code>%s</Code></Error>".formatted(code).getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        };
    }

    private static HttpHandler keeping(String code) {
        return exchange -> {
            exchange.getRequestBody().readAllBytes();
            var body = "<DeleteResult><Error><Key>a</Key><Code>%s</Code></Error></DeleteResult>"
                    .formatted(code)
                    .getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        };
    }

    private static HttpHandler stoppingInTheMiddle() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 500);
            exchange.getResponseBody().write(new byte[100]);
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    private static HttpServer server(HttpHandler handler) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", handler);
        server.start();
        return server;
    }

    private static Map<String, Object> settings(HttpServer server) {
        var address = server.getAddress();
        return Map.of(
                "hearth.bucket", "photos",
                "hearth.s3.endpoint", "http://" + address.getAddress().getHostAddress() + ":" + address.getPort(),
                "hearth.s3.access-key", "key",
                "hearth.s3.secret-key", "secret",
                "aws.region", "eu-central-1");
    }
}
