package family.hearth.cdk;

import family.hearth.topology.FunctionSpec;
import java.util.List;
import java.util.stream.Stream;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.logs.FilterPattern;
import software.amazon.awscdk.services.logs.MetricFilter;
import software.constructs.Construct;

/**
 * What functions could not do and went on without: they say so in their log, as {@code metric=} and a name, and nobody
 * who called them need notice. Here the lines become metrics.
 */
final class LoggedFailuresConstruct extends Construct {

    /** A failure that functions log, by the word that they log it by. */
    enum Failure {
        MAIL("MailFailed", "SES took no mail"),
        EVENTS("EventsNotPublished", "Devices hear later than they should: events wait for the next sweep"),
        LIMITER("LimiterUnavailable", "Requests were let through uncounted");

        private final String metric;
        private final String meaning;

        Failure(String metric, String meaning) {
            this.metric = metric;
            this.meaning = meaning;
        }

        String metric() {
            return metric;
        }

        String meaning() {
            return meaning;
        }

        boolean isLoggedBy(FunctionSpec function) {
            return switch (this) {
                case MAIL -> function.sendsMail();
                case EVENTS -> function.publishesEvents();
                case LIMITER -> function.signsTokens();
            };
        }
    }

    private final String namespace;

    LoggedFailuresConstruct(Construct scope, Stage stage, FunctionsConstruct functions) {
        super(scope, "LoggedFailures");
        namespace = "Hearth/" + stage.name();
        for (var failure : Failure.values()) {
            functions.stream()
                    .filter(function -> failure.isLoggedBy(function.spec()))
                    .forEach(function -> count(failure, function));
        }
    }

    Stream<Failure> failures() {
        return List.of(Failure.values()).stream();
    }

    Metric metric(Failure failure, MetricOptions options) {
        return Metric.Builder.create()
                .namespace(namespace)
                .metricName(failure.metric())
                .build()
                .with(options);
    }

    private void count(Failure failure, FunctionConstruct function) {
        MetricFilter.Builder.create(
                        this, failure.metric() + "-" + function.spec().name())
                .logGroup(function.logs())
                .filterPattern(FilterPattern.literal("\"metric=" + failure.metric() + "\""))
                .metricNamespace(namespace)
                .metricName(failure.metric())
                .metricValue("1")
                .build();
    }
}
