package family.hearth.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

class SweepLagTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    private final Logger metrics = (Logger) LoggerFactory.getLogger("hearth.metrics");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final SweepLag lag = new SweepLag(Clock.fixed(NOON, ZoneOffset.UTC));

    @BeforeEach
    void listen() {
        metrics.setLevel(Level.INFO);
        lines.start();
        metrics.addAppender(lines);
        MDC.put("function", "hearth-dev-empty-trash");
    }

    @AfterEach
    void hangUp() {
        metrics.detachAppender(lines);
        MDC.remove("function");
    }

    @Test
    void report_isTheAgeOfTheOldestRow_inCloudWatchsOwnFormat() {
        lag.report(Stream.of(NOON.minusSeconds(5), NOON.minusSeconds(90), NOON));

        assertThat(said()).isEqualTo("""
            {"_aws":{"Timestamp":1780315200000,"CloudWatchMetrics":[{"Namespace":"Hearth",\
            "Dimensions":[["function"]],"Metrics":[{"Name":"SweepLag","Unit":"Seconds"}]}]},\
            "function":"hearth-dev-empty-trash","SweepLag":90}\
            """);
    }

    @Test
    void report_isZero_whenNothingIsDue() {
        lag.report(Stream.empty());

        assertThat(said()).endsWith("\"SweepLag\":0}");
    }

    private String said() {
        assertThat(lines.list).hasSize(1);
        return lines.list.getFirst().getFormattedMessage();
    }
}
