package family.hearth.zips;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A function in a JVM of its own, on nothing but its zip, the layer and Lambda's runtime client. The client looks for
 * layers under {@code /opt} and nowhere else, so the process has mounts of its own, where {@code /opt} is the layer.
 */
final class RunningFunction implements AutoCloseable {

    /** Long enough for any machine; who waits that long waits for nothing. */
    private static final int PATIENCE_SECONDS = 120;

    private static final String NATIVE_CLIENT =
            "-Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI=";

    /** The JDK may live under /opt itself, so it gets a second place first. */
    private static final String IN_ITS_OWN_MOUNTS = """
        mount --rbind "$1" "$2" && mount --bind "$3" /opt && cd "$4" && jdk=$2 && shift 4 && exec "$jdk/bin/java" "$@"
        """;

    private final DeployedFunction function;
    private final RuntimeApi api;
    private final Process process;
    private final Path log;

    private RunningFunction(DeployedFunction function, RuntimeApi api, Process process, Path log) {
        this.function = function;
        this.api = api;
        this.process = process;
        this.log = log;
    }

    /** Starts one, and returns when a snapshot of it could be taken. */
    static RunningFunction start(DeployedFunction function, Surroundings around) {
        try {
            var home = around.stage().homeOf(function);
            var api = new RuntimeApi(around.roleCredentials());
            var log = home.resolve("log");
            var running = new RunningFunction(function, api, process(function, around, home, api, log), log);
            var _ = running.process.onExit().thenRun(() -> api.giveUp(running.ended()));
            running.await(api.restored());
            return running;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process process(
            DeployedFunction function, Surroundings around, Path home, RuntimeApi api, Path log) {
        var stage = around.stage();
        var task = home.resolve("task");
        function.zip().unpack(task);
        var command = List.of(
                "unshare",
                "-Urm",
                "sh",
                "-c",
                IN_ITS_OWN_MOUNTS,
                "sh",
                System.getProperty("java.home"),
                stage.jdk().toString(),
                stage.opt().toString(),
                task.toString(),
                // Started once and asked little: the second compiler would only cost time.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx" + function.memoryMb() * 3 / 4 + "m",
                NATIVE_CLIENT + stage.nativeClient(),
                "-cp",
                stage.runtime() + "/*",
                "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
                function.handler());
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment(function, around, task, api));
        try {
            return builder.start();
        } catch (IOException missing) {
            throw new AssertionError("this test needs unshare, of the package util-linux, on Linux", missing);
        }
    }

    /** What the template sets, what Lambda adds, and where the engines are. */
    private static Map<String, String> environment(
            DeployedFunction function, Surroundings around, Path task, RuntimeApi api) {
        var variables = new HashMap<>(around.variables(function));
        variables.putAll(Map.of(
                "PATH", "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
                "_HANDLER", function.handler(),
                "LAMBDA_TASK_ROOT", task.toString(),
                "AWS_LAMBDA_RUNTIME_API", api.address(),
                "AWS_LAMBDA_FUNCTION_NAME", function.deployedName(),
                "AWS_LAMBDA_FUNCTION_VERSION", "1",
                "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMb()),
                "AWS_LAMBDA_LOG_FORMAT", "JSON",
                "AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start",
                "AWS_CONTAINER_CREDENTIALS_FULL_URI", api.credentialsUri()));
        variables.put("AWS_CONTAINER_AUTHORIZATION_TOKEN", "token");
        variables.put("TZ", ":UTC");
        return variables;
    }

    /** What it answers; a function that throws fails the test. */
    String ask(String event) {
        var outcome = await(api.invoke(event));
        if (!outcome.succeeded()) {
            throw new AssertionError(function.name() + " threw " + outcome.json() + "\n" + said());
        }
        return outcome.json();
    }

    /** What it wrote to its log. */
    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T await(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            close();
            throw new AssertionError(
                    function.name() + ": "
                            + Objects.requireNonNull(failure.getCause()).getMessage(),
                    failure);
        } catch (TimeoutException late) {
            close();
            throw new AssertionError(function.name() + " does not answer\n" + said(), late);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private String ended() {
        var said = said();
        return said.contains("unshare:") || said.contains("mount:")
                ? "this test needs user namespaces: let this machine or container unshare and mount. " + said
                : "ended with status " + process.exitValue() + ": " + said;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        api.close();
    }
}
