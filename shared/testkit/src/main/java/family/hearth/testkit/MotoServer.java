package family.hearth.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/** An emulator of AWS that nobody here wrote, as a process on a free port. */
public final class MotoServer implements AutoCloseable {

    private static final int STARTS_WITHIN_SECONDS = 60;

    private final Process process;
    private final URI endpoint;

    private MotoServer(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** Starts one and returns when it listens. */
    public static MotoServer start() throws IOException, InterruptedException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var process = process(port);
        for (var second = 0; second < STARTS_WITHIN_SECONDS * 10; second++) {
            try (var probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return new MotoServer(process, URI.create("http://127.0.0.1:" + probe.getPort()));
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        process.destroy();
        throw new AssertionError("moto_server did not start");
    }

    private static Process process(int port) {
        try {
            return new ProcessBuilder("moto_server", "-H", "127.0.0.1", "-p", Integer.toString(port))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException missing) {
            throw new AssertionError("this test needs moto_server: pip install 'moto[server]'", missing);
        }
    }

    public URI endpoint() {
        return endpoint;
    }

    /** Calls Secrets Manager as an operator would; gives the answer. */
    public String secrets(String action, String body) throws IOException, InterruptedException {
        return call("secretsmanager", "secretsmanager." + action, body);
    }

    /**
     * Calls a service as an operator would.
     *
     * @param service as it is signed, such as {@code secretsmanager}
     * @param target the value of {@code X-Amz-Target}
     * @return the JSON of the answer, which says that all went well
     */
    public String call(String service, String target, String body) throws IOException, InterruptedException {
        var scope = "test/20260101/" + LocalCredentials.REGION.id() + "/" + service + "/aws4_request";
        var headers = Map.of(
                "Content-Type",
                "application/x-amz-json-1.1",
                "X-Amz-Target",
                target,
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=" + scope);
        var request = HttpRequest.newBuilder(endpoint).POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new AssertionError(target + " answered " + answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
