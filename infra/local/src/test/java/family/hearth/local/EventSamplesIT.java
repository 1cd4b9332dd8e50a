package family.hearth.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import family.hearth.local.function.FunctionFailed;
import family.hearth.topology.FunctionSpec;
import family.hearth.topology.Topology;
import family.hearth.topology.Trigger;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The samples, given to the functions that take them. */
@ExtendWith(LocalCloudExtension.class)
class EventSamplesIT {

    private static final EventSample HTTP = EventSample.read("http-api-request.v2.sample.json");
    private static final EventSample OBJECT = EventSample.read("object-created.sample.json");
    private static final EventSample TRANSCRIBED = EventSample.read("transcription-ended.sample.json");
    private static final EventSample SCHEDULED = EventSample.read("scheduled-run.v1.sample.json");
    private static final EventSample SHARDED = EventSample.read("sharded-run.v1.sample.json");

    private final LocalCloud cloud;
    private final Api anybody;

    EventSamplesIT(LocalCloud cloud, Api anybody) {
        this.cloud = cloud;
        this.anybody = anybody;
    }

    @Test
    void httpApiRequest_writesAMemory_whenItsCookieIsASession() {
        var ada = Person.join(anybody, "Ada");
        var kid = ada.kid("Lena");

        var answer = ask("memories", HTTP.with("SESSION", ada.token()).with("1001", kid));

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(201);
        var timeline = ada.api().get("/api/kids/" + kid + "/memories").expect(200);
        assertThat(timeline.string("/items/0/text")).isEqualTo("First steps.");
    }

    @Test
    void httpApiRequest_isRefused_whenItsCookieIsNobodys() {
        assertThat(ask("memories", HTTP).getStatusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @MethodSource
    void httpApiRequest_isAnswered_byEveryFunctionThatServes(String function) {
        assertThat(ask(function, HTTP).getStatusCode()).isBetween(400, 499);
    }

    static List<String> httpApiRequest_isAnswered_byEveryFunctionThatServes() {
        return functions(function -> !function.routes().isEmpty());
    }

    @ParameterizedTest
    @MethodSource
    void objectCreated_isTaken(String function) {
        assertThatCode(() -> cloud.functions().invoke(function, OBJECT.as(S3Event.class)))
                .doesNotThrowAnyException();
    }

    static List<String> objectCreated_isTaken() {
        return functions(function -> function.triggers().stream().anyMatch(Trigger.ObjectCreated.class::isInstance));
    }

    @ParameterizedTest
    @MethodSource
    void transcriptionEnded_isTaken(String function) {
        assertThatCode(() -> cloud.functions().invoke(function, TRANSCRIBED.asMap()))
                .doesNotThrowAnyException();
    }

    static List<String> transcriptionEnded_isTaken() {
        return functions(function -> function.triggers().contains(new Trigger.TranscriptionEnded()));
    }

    @ParameterizedTest
    @MethodSource
    void scheduledRun_isTaken(String function) {
        assertThatCode(() -> cloud.functions().invoke(function, SCHEDULED.asMap()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource
    void shardedRun_isTaken(String function) {
        assertThatCode(() -> cloud.functions().invoke(function, SHARDED.asMap()))
                .doesNotThrowAnyException();
    }

    static List<String> shardedRun_isTaken() {
        return functions(function -> function.triggers().stream()
                .anyMatch(trigger ->
                        trigger instanceof Trigger.Every every && !every.parts().isEmpty()));
    }

    @Test
    void shardedRun_isRefused_whenThereAreNoSuchShards() {
        var beyond = SHARDED.with("\"toShard\": 15", "\"toShard\": 64").asMap();

        assertThatThrownBy(() -> cloud.functions().invoke("evaluate-schedules", beyond))
                .isInstanceOf(FunctionFailed.class);
    }

    static List<String> scheduledRun_isTaken() {
        return functions(function -> function.triggers().stream().anyMatch(Trigger.Every.class::isInstance));
    }

    private APIGatewayV2HTTPResponse ask(String function, EventSample sample) {
        var answer = cloud.functions().invoke(function, sample.as(APIGatewayV2HTTPEvent.class));
        return (APIGatewayV2HTTPResponse) Objects.requireNonNull(answer);
    }

    private static List<String> functions(Predicate<FunctionSpec> which) {
        return Topology.functions().stream()
                .filter(which)
                .map(FunctionSpec::name)
                .toList();
    }
}
