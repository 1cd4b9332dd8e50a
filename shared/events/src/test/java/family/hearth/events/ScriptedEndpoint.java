package family.hearth.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;

/** EventBridge on a free port, as well or as badly as it is told; without being told it takes everything. */
final class ScriptedEndpoint implements AutoCloseable {

    /** One call as it came. */
    record Call(String target, String contentType, String authorization, PutEventsRequest body) {

        List<String> details() {
            return body.entries().stream().map(PutEventsRequest.Entry::detail).toList();
        }
    }

    private record Reply(int status, String body) {}

    private final JsonMapper json = JsonMapper.createDefault();
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Queue<Function<Call, Reply>> script = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    ScriptedEndpoint() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    List<Call> calls() {
        return List.copyOf(calls);
    }

    /** Answers the next call with a status and an error of that type. */
    ScriptedEndpoint fails(int status, String type) {
        script.add(_ -> new Reply(status, "{\"__type\":\"" + type + "\",\"message\":\"said the endpoint\"}"));
        return this;
    }

    /** Takes of the next call all entries but those whose detail contains a text. */
    ScriptedEndpoint takesAllBut(String text, String errorCode) {
        script.add(call -> results(
                call,
                detail -> detail.contains(text)
                        ? "{\"ErrorCode\":\"" + errorCode + "\",\"ErrorMessage\":\"said the endpoint\"}"
                        : "{\"EventId\":\"taken\"}"));
        return this;
    }

    /** Answers the next call with this and nothing else. */
    ScriptedEndpoint says(String body) {
        script.add(_ -> new Reply(200, body));
        return this;
    }

    /** Lets the next call wait for longer than anybody has patience. */
    ScriptedEndpoint hangs() {
        script.add(_ -> {
            try {
                closing.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Reply(200, "{}");
        });
        return this;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            var call = new Call(
                    headers.getFirst("X-Amz-Target"),
                    headers.getFirst("Content-Type"),
                    headers.getFirst("Authorization"),
                    Objects.requireNonNull(
                            json.readValue(exchange.getRequestBody().readAllBytes(), PutEventsRequest.class)));
            calls.add(call);
            var scripted = script.poll();
            var reply = scripted == null ? results(call, _ -> "{\"EventId\":\"taken\"}") : scripted.apply(call);
            var bytes = reply.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(reply.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static Reply results(Call call, Function<String, String> result) {
        return new Reply(
                200, call.details().stream().map(result).collect(Collectors.joining(",", "{\"Entries\":[", "]}")));
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.close();
    }
}
