package family.hearth.local.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A Chromium without a screen, for as long as a suite runs. */
final class Browser implements AutoCloseable {

    private static final String COMMAND = "chromium";
    private static final int ENDS_WITHIN_SECONDS = 10;

    private final Process process;
    private final DevTools tools;
    private final Map<String, Consumer<JsonNode>> listeners = new ConcurrentHashMap<>();

    /**
     * Starts it.
     *
     * @param profile an empty directory, for all it keeps
     * @throws AssertionError when this machine has none, or it does not start
     */
    static Browser start(Path profile) throws IOException {
        var log = profile.resolve("log");
        var process = launch(profile, log);
        try {
            return new Browser(process, address(process, profile, log));
        } catch (RuntimeException | AssertionError e) {
            end(process);
            throw e;
        }
    }

    private Browser(Process process, URI address) {
        this.process = process;
        tools = new DevTools(address, this::hear);
    }

    /** A window of its own, which shares no cookie with another. */
    Window open() {
        var context = tools.call("", "Target.createBrowserContext", Map.of()).path("browserContextId");
        var target = tools.call(
                "",
                "Target.createTarget",
                Map.of("url", "about:blank", "browserContextId", context, "width", 1280, "height", 1600));
        var session = tools.call(
                        "", "Target.attachToTarget", Map.of("targetId", target.path("targetId"), "flatten", true))
                .path("sessionId")
                .textValue();
        var window = new Window((method, parameters) -> tools.call(session, method, parameters));
        listeners.put(session, window::hear);
        window.listen();
        return window;
    }

    @Override
    public void close() {
        tools.close();
        end(process);
    }

    private void hear(JsonNode event) {
        listeners.getOrDefault(event.path("sessionId").asText(), _ -> {}).accept(event);
    }

    private static Process launch(Path profile, Path log) {
        // It may run in a container, as root and with little shared memory; and it is to call nobody but us.
        var flags = Stream.of(
                COMMAND,
                "--headless=new",
                "--no-sandbox",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-breakpad",
                "--no-first-run",
                "--no-proxy-server",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank");
        try {
            var browser =
                    new ProcessBuilder(flags.toList()).redirectErrorStream(true).redirectOutput(log.toFile());
            // What it leaves behind goes away with the profile.
            browser.environment().put("TMPDIR", profile.toString());
            return browser.start();
        } catch (IOException e) {
            throw new AssertionError(COMMAND + " is not on the PATH: apt-get install " + COMMAND, e);
        }
    }

    /** Where it listens, which it writes into its profile. */
    private static URI address(Process process, Path profile, Path log) throws IOException {
        var file = profile.resolve("DevToolsActivePort");
        Patience.await(
                "a port of " + COMMAND, () -> !process.isAlive() || lines(file).size() == 2);
        if (!process.isAlive()) {
            throw new AssertionError(COMMAND + " did not start: " + Files.readString(log));
        }
        return URI.create("ws://127.0.0.1:" + String.join("", lines(file)));
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /** Ends what was started, and every process of it; none writes to the profile afterwards. */
    private static void end(Process process) {
        var all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        process.destroy();
        var ended =
                CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
        ended.completeOnTimeout(null, ENDS_WITHIN_SECONDS, TimeUnit.SECONDS).join();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(handle -> handle.onExit().join());
    }
}
