package family.hearth.cdk;

import java.util.List;
import java.util.function.Function;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.constructs.Construct;

/** One page that answers: is it up, is it fast, does it keep up, what does it cost. */
final class DashboardConstruct extends Construct {

    private final ApiConstruct api;
    private final FunctionsConstruct functions;
    private final TableConstruct table;
    private final Watched watched;

    DashboardConstruct(Construct scope, Stage stage, Watched watched) {
        super(scope, "Dashboard");
        this.watched = watched;
        api = watched.api();
        functions = watched.functions();
        table = watched.table();
        Dashboard.Builder.create(this, "Default")
                .dashboardName("hearth-" + stage.name())
                .widgets(List.of(answers(), work(), behind(), rows()))
                .build();
    }

    private List<GraphWidget> answers() {
        return List.of(
                graph("Requests", List.of(api.count(sum("all")), api.clientErrors(sum("4xx")))),
                graph("Server errors", List.of(api.serverErrors(sum("5xx")))),
                graph("Latency", List.of(api.latency(of("p50", "p50")), api.latency(of("p99", "p99")))));
    }

    private List<GraphWidget> work() {
        return List.of(
                graph("Calls", each(function -> function.function().metricInvocations(sum(nameOf(function))))),
                graph("Failures", each(function -> function.function().metricErrors(sum(nameOf(function))))),
                graph(
                        "p99 duration",
                        each(function -> function.function().metricDuration(of("p99", nameOf(function))))));
    }

    private List<GraphWidget> behind() {
        var failures = watched.failures();
        return List.of(
                graph(
                        "Age of the oldest due row, in seconds",
                        functions.stream()
                                .filter(function ->
                                        Watched.rate(function.spec()).isPresent())
                                .map(function -> Watched.lag(function, of("Maximum", nameOf(function))))
                                .toList()),
                graph(
                        "Went on without",
                        failures.failures()
                                .map(failure -> failures.metric(failure, sum(failure.metric())))
                                .toList()),
                graph(
                        "Dead letters",
                        List.of(watched.deadLetters()
                                .metricApproximateNumberOfMessagesVisible(of("Maximum", "messages")))));
    }

    private List<GraphWidget> rows() {
        return List.of(
                graph("Read capacity", List.of(table.metric("ConsumedReadCapacityUnits", sum("read units")))),
                graph("Write capacity", List.of(table.metric("ConsumedWriteCapacityUnits", sum("write units")))),
                graph(
                        "Throttled",
                        List.of(
                                table.metric("ReadThrottleEvents", sum("reads")),
                                table.metric("WriteThrottleEvents", sum("writes")))));
    }

    private List<IMetric> each(Function<FunctionConstruct, IMetric> metric) {
        return functions.stream().map(metric).toList();
    }

    private static String nameOf(FunctionConstruct function) {
        return function.spec().name();
    }

    private static GraphWidget graph(String title, List<? extends IMetric> metrics) {
        // Three beside each other fill the 24 columns of a dashboard.
        return GraphWidget.Builder.create().title(title).left(metrics).width(8).build();
    }

    private static MetricOptions sum(String label) {
        return of("Sum", label);
    }

    private static MetricOptions of(String statistic, String label) {
        return MetricOptions.builder()
                .statistic(statistic)
                .label(label)
                .period(Duration.minutes(5))
                .build();
    }
}
