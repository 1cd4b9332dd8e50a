package family.hearth.zips;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Lambda's Runtime API for one function: hands out invocations one at a time and takes what came of them. Also answers
 * where a function restored from a snapshot asks for its role's credentials.
 */
final class RuntimeApi implements AutoCloseable {

    private static final String API = "/2018-06-01/runtime/";
    private static final String INVOCATION = API + "invocation/";

    private final BlockingQueue<Invocation> waiting = new LinkedBlockingQueue<>();
    private final Map<String, Invocation> running = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> restored = new CompletableFuture<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private final String credentials;

    /** What came of an invocation: the function's answer, or the error that it ended in. */
    record Outcome(boolean succeeded, String json) {}

    private record Invocation(String id, String event, CompletableFuture<Outcome> outcome) {}

    /**
     * @param credentials the function's role, as the container endpoint words it
     */
    RuntimeApi(String credentials) throws IOException {
        this.credentials = credentials;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /** Host and port, as {@code AWS_LAMBDA_RUNTIME_API} names them. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    String credentialsUri() {
        return "http://" + address() + "/credentials";
    }

    /** Done when the function is made and a snapshot could be taken; fails with what the function says of its failure. */
    CompletableFuture<Void> restored() {
        return restored;
    }

    CompletableFuture<Outcome> invoke(String event) {
        var invocation = new Invocation(UUID.randomUUID().toString(), event, new CompletableFuture<>());
        running.put(invocation.id(), invocation);
        waiting.add(invocation);
        return invocation.outcome();
    }

    /** Nobody will answer any more. */
    void giveUp(String reason) {
        var failure = new AssertionError(reason);
        restored.completeExceptionally(failure);
        running.values().forEach(invocation -> invocation.outcome().completeExceptionally(failure));
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            if (path.equals(INVOCATION + "next")) {
                next(exchange);
            } else if (path.startsWith(INVOCATION)) {
                settle(path.substring(INVOCATION.length()), body);
                answer(exchange, 202, "{}");
            } else if (path.equals(API + "restore/next")) {
                restored.complete(null);
                answer(exchange, 200, "");
            } else if (path.equals("/credentials")) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                answer(exchange, 200, credentials);
            } else {
                giveUp(path + ": " + body);
                answer(exchange, 202, "{}");
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void next(HttpExchange exchange) throws IOException, InterruptedException {
        var invocation = waiting.take();
        var headers = exchange.getResponseHeaders();
        var deadline = Instant.now().plus(Duration.ofMinutes(5)).toEpochMilli();
        headers.set("Lambda-Runtime-Aws-Request-Id", invocation.id());
        headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(deadline));
        headers.set("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda:eu-central-1:000000000000:function:f:live");
        headers.set("Lambda-Runtime-Trace-Id", "Root=1-69a42d80-0123456789abcdef01234567;Sampled=0");
        headers.set("Content-Type", "application/json");
        answer(exchange, 200, invocation.event());
    }

    /**
     * @param rest of the path: {@code id/response} or {@code id/error}
     */
    private void settle(String rest, String body) {
        var parts = rest.split("/", 2);
        var invocation = running.remove(parts[0]);
        if (invocation == null) {
            throw new IllegalArgumentException("nobody asked for " + parts[0]);
        }
        invocation.outcome().complete(new Outcome(parts[1].equals("response"), body));
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
