package family.hearth.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Amazon SES as far as Hearth uses it: {@code SendEmail} and {@code SendRawEmail} of the classic query API, version
 * 2010-12-01. What is sent lands in a {@link Mailbox}; nothing leaves the machine.
 */
public final class SesEndpoint implements AutoCloseable {

    private static final String NAMESPACE = "http://ses.amazonaws.com/doc/2010-12-01/";

    private final Mailbox mailbox = new Mailbox();
    private final Queue<SesFailure> failures = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Clock clock;
    private final HttpServer server;

    private SesEndpoint(Clock clock) throws IOException {
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    /** Starts one on a free port. */
    public static SesEndpoint start(Clock clock) {
        try {
            return new SesEndpoint(clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI endpoint() {
        var address = server.getAddress();
        return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort());
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    /** Refuses the next requests; a retry of the SDK is a request of its own. */
    public void failNext(int times, SesFailure failure) {
        for (int i = 0; i < times; i++) {
            failures.add(failure);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            var form = SesForm.parse(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            try {
                answer(exchange, 200, success(form.action(), send(exchange, form)));
            } catch (SesRefusal refusal) {
                answer(exchange, refusal.status(), failure(refusal));
            }
        }
    }

    private String send(HttpExchange exchange, SesForm form) throws SesRefusal {
        if (!exchange.getRequestHeaders().containsKey("Authorization")) {
            throw new SesRefusal(403, "MissingAuthenticationToken", "Request is missing Authentication Token");
        }
        var failure = failures.poll();
        if (failure != null) {
            throw failure.refusal();
        }
        form.message().mails(clock.instant()).forEach(mailbox::deliver);
        return UUID.randomUUID().toString();
    }

    private static String success(String action, String messageId) {
        return """
                <%1$sResponse xmlns="%2$s"><%1$sResult><MessageId>%3$s</MessageId></%1$sResult>\
                <ResponseMetadata><RequestId>%4$s</RequestId></ResponseMetadata></%1$sResponse>
                """.formatted(action, NAMESPACE, messageId, UUID.randomUUID());
    }

    private static String failure(SesRefusal refusal) {
        return """
                <ErrorResponse xmlns="%s"><Error><Type>%s</Type><Code>%s</Code><Message>%s</Message></Error>\
                <RequestId>%s</RequestId></ErrorResponse>
                """.formatted(
                        NAMESPACE,
                        refusal.status() < 500 ? "Sender" : "Receiver",
                        refusal.code(),
                        refusal.reason().replace("&", "&amp;").replace("<", "&lt;"),
                        UUID.randomUUID());
    }

    private static void answer(HttpExchange exchange, int status, String xml) throws IOException {
        var bytes = xml.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/xml");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
