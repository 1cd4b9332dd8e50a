package family.hearth.lambda;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * How late a sweep is: the age of the oldest row that was due when it looked, in seconds, as the metric {@value #METRIC}.
 * The log is where CloudWatch takes it from (embedded metric format), so it costs the sweep no call. A sweep that finds
 * nothing says so too: silence means that it does not run.
 */
@Singleton
public final class SweepLag {

    /** The metric's name, for the alarm and the dashboard. */
    public static final String METRIC = "SweepLag";

    /** The metric's namespace, in which the function's name tells one stage from another. */
    public static final String NAMESPACE = "Hearth";

    /** The logger's own lines, for they must be nothing but the metric. */
    private static final Logger METRICS = LoggerFactory.getLogger("hearth.metrics");

    private final Clock clock;

    public SweepLag(Clock clock) {
        this.clock = clock;
    }

    /**
     * Reports one run.
     *
     * @param due since when each of the rows was due that the run found
     */
    public void report(Stream<Instant> due) {
        var now = clock.instant();
        var oldest = due.min(Instant::compareTo).orElse(now);
        METRICS.info(line(now, Math.max(0, Duration.between(oldest, now).toSeconds()), MDC.get("function")));
    }

    static String line(Instant now, long seconds, String function) {
        return String.format(Locale.ROOT, """
            {"_aws":{"Timestamp":%d,"CloudWatchMetrics":[{"Namespace":"%s","Dimensions":[["function"]],\
            "Metrics":[{"Name":"%s","Unit":"Seconds"}]}]},"function":"%s","%s":%d}\
            """, now.toEpochMilli(), NAMESPACE, METRIC, function, METRIC, seconds);
    }
}
