package family.hearth.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import family.hearth.topology.FunctionSpec;
import family.hearth.topology.Topology;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FunctionConstructTest {

    private static final Synthesised DEV = Synthesised.dev();

    static Stream<String> functions() {
        return Topology.functions().stream().map(FunctionSpec::name);
    }

    @Test
    void functions_areThoseOfTheTopology() {
        assertThat(DEV.all("AWS::Lambda::Function"))
                .extracting(function -> function.path("FunctionName").asText())
                .containsExactlyInAnyOrderElementsOf(
                        functions().map(name -> "hearth-dev-" + name).toList());
    }

    @ParameterizedTest
    @MethodSource("functions")
    void function_runsAsTheTopologySays(String name) {
        var spec = Topology.function(name);
        var function = DEV.function(name);

        assertThat(function.path("Handler").asText()).isEqualTo(spec.handler());
        assertThat(function.path("MemorySize").asInt()).isEqualTo(spec.memoryMb());
        assertThat(function.path("Timeout").asInt()).isEqualTo(spec.isHttp() ? 29 : 300);
    }

    @ParameterizedTest
    @MethodSource("functions")
    void function_runsOnJava25AndArm_restoredFromASnapshot(String name) {
        var function = DEV.function(name);

        assertThat(function.path("Runtime").asText()).isEqualTo("java25");
        assertThat(Synthesised.texts(function.path("Architectures"))).containsExactly("arm64");
        assertThat(function.at("/SnapStart/ApplyOn").asText()).isEqualTo("PublishedVersions");
        assertThat(Synthesised.texts(function.path("Layers")))
                .containsExactly(DEV.refOfOnly("AWS::Lambda::LayerVersion"));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void function_isTracedAndLogsJsonToItsOwnGroup(String name) {
        var function = DEV.function(name);

        assertThat(function.at("/TracingConfig/Mode").asText()).isEqualTo("Active");
        assertThat(function.at("/LoggingConfig/LogFormat").asText()).isEqualTo("JSON");
        assertThat(DEV.all("AWS::Logs::LogGroup"))
                .filteredOn(group -> group.path("LogGroupName").asText().equals("/hearth/dev/" + name))
                .singleElement()
                .satisfies(group ->
                        assertThat(group.path("RetentionInDays").asInt()).isEqualTo(14));
    }

    @Test
    void logs_areKeptLongerInProd() {
        assertThat(Synthesised.prod().all("AWS::Logs::LogGroup"))
                .allSatisfy(group ->
                        assertThat(group.path("RetentionInDays").asInt()).isEqualTo(90));
    }

    @Test
    void everyFunction_hasTheAliasLive() {
        assertThat(DEV.all("AWS::Lambda::Alias"))
                .hasSize(Topology.functions().size())
                .allSatisfy(alias -> assertThat(alias.path("Name").asText()).isEqualTo("live"));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void environment_namesWhatTheFunctionMayTouch_andNothingElse(String name) {
        var spec = Topology.function(name);
        var variables = variables(name);

        assertThat(Synthesised.text(variables.path("HEARTH_TABLE")))
                .isEqualTo(DEV.refOfOnly("AWS::DynamoDB::GlobalTable"));
        assertThat(variables.has("HEARTH_SIGNING_SECRET_ARN"))
                .isEqualTo(spec.signsTokens() || spec.rotatesSigningKey());
        assertThat(Synthesised.text(variables.path("HEARTH_BUCKET")))
                .isEqualTo(spec.objectAccess().isEmpty() ? "" : "hearth-dev-${AWS::AccountId}-${AWS::Region}");
        assertThat(Synthesised.text(variables.path("HEARTH_MAIL_FROM")))
                .isEqualTo(spec.sendsMail() ? "hearth@mail.hearth.example" : "");
    }

    @Test
    void environment_saysWhereTheApiIs_toThoseThatNameItInWhatTheyGiveOut() {
        assertThat(Synthesised.text(variables("oauth").path("HEARTH_URL"))).endsWith(".ApiEndpoint}");
        assertThat(variables("expire-invites").has("HEARTH_URL")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("functions")
    void environment_namesTheBusOnlyWhereItIsPublishedOn(String name) {
        assertThat(Synthesised.text(variables(name).path("HEARTH_EVENTS_BUS")))
                .isEqualTo(Topology.function(name).publishesEvents() ? DEV.refOfOnly("AWS::Events::EventBus") : "");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void environment_namesTheJobsOnlyWhereTheyAreStarted(String name) {
        assertThat(variables(name).path("HEARTH_TRANSCRIPTION_JOBS").asText())
                .isEqualTo(Topology.function(name).startsTranscriptions() ? "hearth-dev-voices" : "");
    }

    @Test
    void environment_readiesTheImageFunctionForNativeCode() {
        var variables = variables(Environment.IMAGE_FUNCTION);

        assertThat(variables.path("MALLOC_ARENA_MAX").asText()).isEqualTo("2");
        assertThat(variables.path("VIPS_WARNING").asText()).isEqualTo("0");
        assertThat(variables.path("JAVA_TOOL_OPTIONS").asText()).contains("--enable-native-access=ALL-UNNAMED");
    }

    @ParameterizedTest
    @MethodSource("functions")
    void failedEvents_areKept_whenNobodyWaitsForTheAnswer(String name) {
        var kept = DEV.all("AWS::Lambda::EventInvokeConfig").stream()
                .filter(config -> Synthesised.text(config.path("FunctionName")).equals(DEV.refOfFunction(name)))
                .toList();

        if (Topology.function(name).isHttp()) {
            assertThat(kept).isEmpty();
        } else {
            assertThat(kept)
                    .singleElement()
                    .satisfies(config -> assertThat(
                                    Synthesised.text(config.at("/DestinationConfig/OnFailure/Destination")))
                            .isEqualTo(DEV.arnOfOnly("AWS::SQS::Queue")));
            assertThat(DEV.statements(name))
                    .anyMatch(statement ->
                            Synthesised.texts(statement.path("Action")).equals(List.of("sqs:SendMessage")));
        }
    }

    private static JsonNode variables(String function) {
        return DEV.function(function).at("/Environment/Variables");
    }
}
