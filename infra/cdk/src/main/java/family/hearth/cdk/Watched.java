package family.hearth.cdk;

import family.hearth.lambda.SweepLag;
import family.hearth.topology.FunctionSpec;
import family.hearth.topology.Trigger;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.sqs.IQueue;

/** What alarms listen to and the dashboard shows. */
record Watched(
        FunctionsConstruct functions,
        ApiConstruct api,
        TableConstruct table,
        MailConstruct mail,
        LoggedFailuresConstruct failures,
        IQueue deadLetters) {

    /** How late a sweep is, in seconds: the age of the oldest row that was due when it looked. */
    static Metric lag(FunctionConstruct sweep, MetricOptions options) {
        return Metric.Builder.create()
                .namespace(SweepLag.NAMESPACE)
                .metricName(SweepLag.METRIC)
                .dimensionsMap(Map.of("function", sweep.function().getFunctionName()))
                .build()
                .with(options);
    }

    /** How often a function sweeps, if it is a sweep. */
    static Optional<Duration> rate(FunctionSpec function) {
        return function.triggers().stream()
                .filter(Trigger.Every.class::isInstance)
                .map(trigger -> ((Trigger.Every) trigger).rate())
                .findFirst();
    }
}
