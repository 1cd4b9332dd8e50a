package family.hearth.local.killed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** {@code ./hearth up} as a process of its own, with limits out of its way. */
final class UpProcess implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Hearth is up at +(http\\S+)");

    private final Process process;
    private final URI url;

    private UpProcess(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /** Starts one on that data and returns when it answers. */
    static UpProcess on(Path data) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dhearth.libvips=" + System.getProperty("hearth.libvips"),
                "-cp",
                System.getProperty("java.class.path"),
                "family.hearth.local.Up"));
        command.addAll(List.of("--port", "0", "--quiet", "--data", data.toString()));
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        for (var limit : List.of("TOKEN", "API", "GUARD", "REGISTER")) {
            builder.environment().put("HEARTH_LIMIT_" + limit, "1000000");
        }
        var process = builder.start();
        try {
            return new UpProcess(process, address(process));
        } catch (IOException | RuntimeException | Error e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static URI address(Process process) throws IOException {
        var out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
        for (var line = out.readLine(); line != null; line = out.readLine()) {
            var found = ADDRESS.matcher(line);
            if (found.find()) {
                return URI.create(found.group(1));
            }
        }
        throw new AssertionError("hearth up ended before it was up");
    }

    URI url() {
        return url;
    }

    /** SIGKILL, as {@code kill -9}: nothing in it learns of it. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("process " + process.pid() + " outlives SIGKILL");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
