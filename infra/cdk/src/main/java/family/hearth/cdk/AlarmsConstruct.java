package family.hearth.cdk;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Aws;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/** What an operator is woken for. Every alarm goes to one topic; who listens is subscribed by hand. */
final class AlarmsConstruct extends Construct {

    private static final MetricOptions SUM =
            MetricOptions.builder().statistic("Sum").period(Duration.minutes(5)).build();

    /** Half of what makes SES look at a sender, and a tenth of what makes it suspend one. */
    private static final double BOUNCES = 0.025;

    private static final double COMPLAINTS = 0.0005;

    /** Late by so many runs, a sweep does not keep up, or does not run at all. */
    private static final int RUNS_MISSED = 3;

    private static final java.time.Duration LEAST_LAG = java.time.Duration.ofMinutes(10);

    private final Topic topic;

    AlarmsConstruct(Construct scope, Watched watched) {
        super(scope, "Alarms");
        topic = Topic.Builder.create(this, "Topic").enforceSsl(true).build();
        letAlarmsPublish();
        watched.functions().forEach(this::watch);
        once("api-errors", "The API answers 5xx", watched.api().serverErrors(SUM));
        var table = watched.table();
        once("table-reads-throttled", "A partition is read too often", table.metric("ReadThrottleEvents", SUM));
        once("table-writes-throttled", "A partition is written too often", table.metric("WriteThrottleEvents", SUM));
        once("dead-letters", "An event was given up", watched.deadLetters().metricApproximateNumberOfMessagesVisible());
        var failures = watched.failures();
        failures.failures()
                .forEach(failure -> once(failure.metric(), failure.meaning(), failures.metric(failure, SUM)));
        watch(watched.mail());
    }

    private void watch(FunctionConstruct function) {
        var name = function.spec().name();
        var lambda = function.function();
        once(name + "-errors", "It threw, or ran out of time or memory", lambda.metricErrors(SUM));
        once(name + "-throttles", "It may not run as often as asked", lambda.metricThrottles(SUM));
        Watched.rate(function.spec()).ifPresent(rate -> watchLag(function, rate));
    }

    /** Silence is an alarm too: every run reports, if only that nothing was due. */
    private void watchLag(FunctionConstruct sweep, java.time.Duration rate) {
        var longest = rate.multipliedBy(RUNS_MISSED);
        var period = longest.compareTo(LEAST_LAG) > 0 ? longest : LEAST_LAG;
        var options = MetricOptions.builder()
                .statistic("Maximum")
                .period(Duration.minutes(period.toMinutes()))
                .build();
        alarm(sweep.spec().name() + "-lag", "What was due is still to be done", Watched.lag(sweep, options))
                .threshold(period.toSeconds())
                .treatMissingData(TreatMissingData.BREACHING)
                .build()
                .addAlarmAction(new SnsAction(topic));
    }

    private void watch(MailConstruct mail) {
        var options = MetricOptions.builder()
                .statistic("Average")
                .period(Duration.hours(1))
                .build();
        share("mail-bounces", "Mail comes back", mail.reputation("BounceRate", options), BOUNCES);
        share("mail-complaints", "Mail is unwanted", mail.reputation("ComplaintRate", options), COMPLAINTS);
    }

    /** What to subscribe to. */
    String topicArn() {
        return topic.getTopicArn();
    }

    /** A topic with a policy of its own loses the one that let the account's alarms in. */
    private void letAlarmsPublish() {
        topic.addToResourcePolicy(PolicyStatement.Builder.create()
                .principals(List.of(new ServicePrincipal("cloudwatch.amazonaws.com")))
                .actions(List.of("sns:Publish"))
                .resources(List.of(topic.getTopicArn()))
                .conditions(Map.of("StringEquals", Map.of("aws:SourceAccount", Aws.ACCOUNT_ID)))
                .build());
    }

    private void once(String id, String meaning, IMetric metric) {
        share(id, meaning, metric, 1);
    }

    private void share(String id, String meaning, IMetric metric, double threshold) {
        alarm(id, meaning, metric)
                .threshold(threshold)
                // Nothing happened, so nothing went wrong.
                .treatMissingData(TreatMissingData.NOT_BREACHING)
                .build()
                .addAlarmAction(new SnsAction(topic));
    }

    private Alarm.Builder alarm(String id, String meaning, IMetric metric) {
        return Alarm.Builder.create(this, id)
                .alarmDescription(meaning)
                .metric(metric)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD)
                .evaluationPeriods(1);
    }
}
