package family.hearth.local.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import family.hearth.http.HttpFunction;
import family.hearth.lambda.EventFunction;
import family.hearth.testkit.MovableClock;
import family.hearth.topology.FunctionSpec;
import family.hearth.topology.Topology;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Every function rehearses before a snapshot is taken of it, in a cloud where nothing answers: whatever a function
 * asked of DynamoDB, S3, SES, Secrets Manager or the event bus would be a connection to a port that counts them.
 */
class RehearsalIT {

    private final AtomicInteger connections = new AtomicInteger();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger ours = (Logger) LoggerFactory.getLogger("family.hearth");
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private ServerSocket nobody;

    static Stream<String> functions() {
        return Topology.functions().stream().map(FunctionSpec::name);
    }

    @BeforeEach
    void listen() throws IOException {
        nobody = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::hangUpOnEverybody);
        log.start();
        root.addAppender(log);
        ours.setLevel(Level.INFO);
    }

    @AfterEach
    void stop() throws IOException {
        root.detachAppender(log);
        ours.setLevel(null);
        nobody.close();
    }

    private void hangUpOnEverybody() {
        while (!nobody.isClosed()) {
            try {
                nobody.accept().close();
                connections.incrementAndGet();
            } catch (IOException closed) {
                return;
            }
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void rehearsal_runsToItsEnd_andAsksNobody(String function) throws Exception {
        try (var context = context(function)) {
            rehearse(function, context);
        }

        assertThat(messages()).contains("rehearsed: rounds=20");
        assertThat(log.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN));
        assertThat(connections).hasValue(0);
    }

    /** What leads back to the database is the same in each function; one that is called and one that is woken. */
    @ParameterizedTest
    @ValueSource(strings = {"kids", "evaluate-schedules"})
    void snapshot_holdsNoConnection_andTheFirstCallAfterItOpensOne(String function) throws Exception {
        try (var context = context(function)) {
            rehearse(function, context);
            var database = context.getBean(DynamoDbClient.class);

            assertThat(catchThrowable(database::listTables)).isInstanceOf(SdkClientException.class);
        }

        assertThat(connections).hasPositiveValue();
    }

    private List<String> messages() {
        return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    private static void rehearse(String function, ApplicationContext context) throws ReflectiveOperationException {
        var made = Class.forName(Topology.function(function).handler())
                .getConstructor(ApplicationContext.class)
                .newInstance(context);
        switch (made) {
            case HttpFunction http -> http.rehearse();
            case EventFunction<?> woken -> woken.rehearse();
            default -> throw new IllegalStateException(function + " is no function");
        }
    }

    private ApplicationContext context(String function) throws ClassNotFoundException {
        var nowhere = "http://localhost:" + nobody.getLocalPort();
        var context = OwnContext.of(
                Class.forName(Topology.function(function).handler()),
                Map.ofEntries(
                        Map.entry("aws.region", "eu-central-1"),
                        Map.entry("hearth.url", nowhere),
                        Map.entry("hearth.table", "hearth"),
                        Map.entry("hearth.dynamodb.endpoint", nowhere),
                        Map.entry("hearth.bucket", "hearth"),
                        Map.entry("hearth.s3.endpoint", nowhere),
                        Map.entry("hearth.s3.access-key", "x"),
                        Map.entry("hearth.s3.secret-key", "x"),
                        Map.entry("hearth.ses.endpoint", nowhere),
                        Map.entry("hearth.mail.from", "hello@hearth.example"),
                        Map.entry("hearth.events.endpoint", nowhere),
                        Map.entry("hearth.events.bus", "hearth"),
                        Map.entry("hearth.secrets.endpoint", nowhere),
                        Map.entry("hearth.signing-secret-arn", "arn:aws:secretsmanager:eu-central-1:1:secret:x")));
        context.registerSingleton(Clock.class, new MovableClock());
        return context.start();
    }
}
