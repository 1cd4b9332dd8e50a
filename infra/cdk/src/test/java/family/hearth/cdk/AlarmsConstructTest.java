package family.hearth.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import family.hearth.topology.FunctionSpec;
import family.hearth.topology.Topology;
import family.hearth.topology.Trigger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlarmsConstructTest {

    private static final Synthesised DEV = Synthesised.dev();

    static List<String> functions() {
        return Topology.functions().stream().map(FunctionSpec::name).toList();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyFunction_hasAlarmsForErrorsAndThrottles(String name) {
        assertThat(DEV.all("AWS::CloudWatch::Alarm").stream()
                        .filter(alarm -> Synthesised.text(alarm.at("/Dimensions/0/Value"))
                                .equals(DEV.refOfFunction(name)))
                        .map(AlarmsConstructTest::metric)
                        .filter(metric -> !metric.equals("SweepLag")))
                .containsExactlyInAnyOrder("Errors", "Throttles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ApproximateNumberOfMessagesVisible", "5xx", "ReadThrottleEvents", "WriteThrottleEvents"})
    void sharedParts_haveAnAlarm(String metric) {
        assertThat(DEV.all("AWS::CloudWatch::Alarm"))
                .extracting(AlarmsConstructTest::metric)
                .containsOnlyOnce(metric);
    }

    @ParameterizedTest
    @CsvSource({"expire-invites, 900", "empty-trash, 2700", "evaluate-schedules, 600"})
    void sweep_thatIsLateOrSilent_isAnAlarm(String name, int seconds) {
        assertThat(lagOf(name)).singleElement().satisfies(alarm -> {
            assertThat(alarm.path("Threshold").asInt()).isEqualTo(seconds);
            assertThat(alarm.path("Period").asInt()).isEqualTo(seconds);
            assertThat(alarm.path("Statistic").asText()).isEqualTo("Maximum");
            assertThat(alarm.path("TreatMissingData").asText()).isEqualTo("breaching");
        });
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everySweep_isWatched_andNothingElseIs(String name) {
        var sweeps = Topology.function(name).triggers().stream().anyMatch(Trigger.Every.class::isInstance);

        assertThat(lagOf(name)).hasSize(sweeps ? 1 : 0);
    }

    @ParameterizedTest
    @EnumSource
    void loggedFailure_isCountedInTheLogOfEachThatMayLogIt_andIsAnAlarm(LoggedFailuresConstruct.Failure failure) {
        var counted = DEV.all("AWS::Logs::MetricFilter").stream()
                .filter(filter -> filter.at("/MetricTransformations/0/MetricName")
                        .asText()
                        .equals(failure.metric()))
                .toList();

        assertThat(counted)
                .hasSize((int) Topology.functions().stream()
                        .filter(failure::isLoggedBy)
                        .count())
                .allSatisfy(filter -> assertThat(filter.path("FilterPattern").asText())
                        .isEqualTo("\"metric=" + failure.metric() + "\""));
        assertThat(DEV.all("AWS::CloudWatch::Alarm"))
                .extracting(AlarmsConstructTest::metric)
                .containsOnlyOnce(failure.metric());
    }

    @ParameterizedTest
    @EnumSource
    void loggedFailure_isLoggedByTheSources(LoggedFailuresConstruct.Failure failure) throws IOException {
        try (var sources = Files.walk(Path.of("..", "..", "shared"))) {
            assertThat(sources.filter(source -> source.toString().endsWith(".java")))
                    .anySatisfy(source -> assertThat(source).content().contains("metric=" + failure.metric()));
        }
    }

    @ParameterizedTest
    @CsvSource({"Reputation.BounceRate, 0.025", "Reputation.ComplaintRate, 0.0005"})
    void mail_thatComesBackOrIsUnwanted_isAnAlarmLongBeforeSesSuspends(String metric, double threshold) {
        assertThat(DEV.all("AWS::CloudWatch::Alarm"))
                .filteredOn(alarm -> metric(alarm).equals(metric))
                .singleElement()
                .satisfies(
                        alarm -> assertThat(alarm.path("Threshold").asDouble()).isEqualTo(threshold));
    }

    @Test
    void everyAlarm_isHeardOnTheTopic() {
        assertThat(DEV.all("AWS::CloudWatch::Alarm"))
                .allSatisfy(alarm -> assertThat(Synthesised.texts(alarm.path("AlarmActions")))
                        .containsExactly(DEV.refOfOnly("AWS::SNS::Topic")));
    }

    @Test
    void topic_letsTheAlarmsOfThisAccountIn() {
        assertThat(Synthesised.list(DEV.only("AWS::SNS::TopicPolicy").at("/PolicyDocument/Statement")))
                .filteredOn(statement -> statement.path("Effect").asText().equals("Allow"))
                .singleElement()
                .satisfies(statement -> {
                    assertThat(statement.at("/Principal/Service").asText()).isEqualTo("cloudwatch.amazonaws.com");
                    assertThat(Synthesised.text(statement.at("/Condition/StringEquals/aws:SourceAccount")))
                            .isEqualTo("${AWS::AccountId}");
                });
    }

    private static List<JsonNode> lagOf(String function) {
        return DEV.all("AWS::CloudWatch::Alarm").stream()
                .filter(alarm -> metric(alarm).equals("SweepLag"))
                .filter(alarm ->
                        Synthesised.text(alarm.at("/Dimensions/0/Value")).equals(DEV.refOfFunction(function)))
                .toList();
    }

    private static String metric(JsonNode alarm) {
        return alarm.path("MetricName").asText();
    }
}
