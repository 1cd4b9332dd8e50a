package family.hearth.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import family.hearth.dynamodb.PolicyStore;
import family.hearth.topology.Topology;
import family.hearth.topology.Trigger;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SchedulesConstructTest {

    private static final Synthesised DEV = Synthesised.dev();

    @Test
    void schedules_areThoseOfTheTopology() {
        var expected = Topology.functions().stream()
                .flatMap(function -> function.triggers().stream()
                        .filter(Trigger.Every.class::isInstance)
                        .flatMap(trigger -> entries(DEV.live(function.name()), (Trigger.Every) trigger)))
                .toList();

        assertThat(DEV.all("AWS::Scheduler::Schedule"))
                .map(schedule -> new Entry(
                        Synthesised.text(schedule.at("/Target/Arn")),
                        schedule.path("ScheduleExpression").asText(),
                        Synthesised.text(schedule.at("/Target/Input"))))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void evaluation_readsEveryShardInOneOfItsRuns() {
        var runs = DEV.all("AWS::Scheduler::Schedule").stream()
                .filter(schedule -> Synthesised.text(schedule.at("/Target/Arn")).equals(DEV.live("evaluate-schedules")))
                .map(schedule -> Synthesised.json(schedule.at("/Target/Input")))
                .toList();

        assertThat(runs).hasSize(8);
        assertThat(runs.stream()
                        .flatMapToInt(run -> IntStream.rangeClosed(
                                run.path("fromShard").asInt(),
                                run.path("toShard").asInt())))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, PolicyStore.shards()).boxed().toList());
    }

    @Test
    void missedRuns_areGivenUpSoonAndKept() {
        assertThat(DEV.all("AWS::Scheduler::Schedule")).allSatisfy(schedule -> {
            assertThat(schedule.at("/Target/RetryPolicy/MaximumRetryAttempts").asInt())
                    .isEqualTo(2);
            assertThat(schedule.at("/Target/RetryPolicy/MaximumEventAgeInSeconds")
                            .asInt())
                    .isBetween(60, 900);
            assertThat(Synthesised.text(schedule.at("/Target/DeadLetterConfig/Arn")))
                    .isEqualTo(DEV.arnOfOnly("AWS::SQS::Queue"));
        });
    }

    @Test
    void schedules_mayWakeTheirOwnFunctionOnly() {
        assertThat(DEV.all("AWS::Scheduler::Schedule"))
                .allSatisfy(schedule ->
                        assertThat(invoked(schedule)).containsExactly(Synthesised.text(schedule.at("/Target/Arn"))));
    }

    @Test
    void deadLetters_areEncryptedAndKeptForTwoWeeks() {
        DEV.template()
                .hasResourceProperties(
                        "AWS::SQS::Queue", Map.of("SqsManagedSseEnabled", true, "MessageRetentionPeriod", 1_209_600));
        assertThat(DEV.only("AWS::SQS::QueuePolicy")
                        .at("/PolicyDocument/Statement/0/Condition/Bool/aws:SecureTransport")
                        .asText())
                .isEqualTo("false");
    }

    private record Entry(String function, String rate, String input) {}

    private static Stream<Entry> entries(String function, Trigger.Every every) {
        var minutes = every.rate().toMinutes();
        var rate = minutes == 1 ? "rate(1 minute)" : "rate(" + minutes + " minutes)";
        var time = "\"scheduledAt\":\"<aws.scheduler.scheduled-time>\"";
        return every.parts().isEmpty()
                ? Stream.of(new Entry(function, rate, "{" + time + "}"))
                : every.parts().stream()
                        .map(part ->
                                "{\"fromShard\":" + part.first() + "," + time + ",\"toShard\":" + part.last() + "}")
                        .map(input -> new Entry(function, rate, input));
    }

    private static Iterable<String> invoked(JsonNode schedule) {
        var role = Synthesised.text(schedule.at("/Target/RoleArn")).replaceAll("\\$\\{(.+)\\.Arn}", "$1");
        return Synthesised.list(DEV.resource(role).at("/Policies/0/PolicyDocument/Statement")).stream()
                .filter(statement -> statement.path("Action").asText().equals("lambda:InvokeFunction"))
                .map(statement -> Synthesised.text(statement.path("Resource")))
                .toList();
    }
}
