package family.hearth.local.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with a browser by the Chrome DevTools Protocol: each command is answered by its number, and what
 * happens in between is told to whoever listens.
 */
final class DevTools implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;

    private final ObjectMapper json = new ObjectMapper();
    private final AtomicInteger lastNumber = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
    private final Consumer<JsonNode> events;
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;

    /**
     * @param events takes every event, in order, on a thread that must not call commands
     */
    DevTools(URI address, Consumer<JsonNode> events) {
        this.events = events;
        socket = http.newWebSocketBuilder().buildAsync(address, new Listener()).join();
    }

    /**
     * The result of a command.
     *
     * @param session the page that is meant; empty for the browser as a whole
     * @throws AssertionError when the browser refuses or says nothing
     */
    JsonNode call(String session, String method, Map<String, ?> parameters) {
        var number = lastNumber.incrementAndGet();
        var command = json.createObjectNode().put("id", number).put("method", method);
        command.set("params", json.valueToTree(parameters));
        if (!session.isEmpty()) {
            command.put("sessionId", session);
        }
        var answer = new CompletableFuture<JsonNode>();
        awaited.put(number, answer);
        socket.sendText(command.toString(), true).join();
        var said = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        if (said.has("error")) {
            throw new AssertionError(method + ": " + said.path("error"));
        }
        return said.path("result");
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }

    private void take(String message) {
        try {
            var said = json.readTree(message);
            var answered = awaited.remove(said.path("id").asInt());
            if (answered == null) {
                events.accept(said);
            } else {
                answered.complete(said);
            }
        } catch (JsonProcessingException e) {
            giveUp(e);
        }
    }

    private void giveUp(Throwable reason) {
        awaited.values().forEach(answer -> answer.completeExceptionally(reason));
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder begun = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            begun.append(part);
            if (isLast) {
                take(begun.toString());
                begun.setLength(0);
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int status, String reason) {
            giveUp(new AssertionError("the browser went away: " + status + " " + reason));
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable reason) {
            giveUp(reason);
        }
    }
}
