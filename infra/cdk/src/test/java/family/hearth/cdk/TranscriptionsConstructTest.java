package family.hearth.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import family.hearth.topology.FunctionSpec;
import family.hearth.topology.Topology;
import family.hearth.topology.Trigger;
import org.junit.jupiter.api.Test;

class TranscriptionsConstructTest {

    private static final Synthesised DEV = Synthesised.dev();

    @Test
    void endedJobs_wakeThoseTheTopologySays() {
        var expected = Topology.functions().stream()
                .filter(function -> function.triggers().contains(new Trigger.TranscriptionEnded()))
                .map(FunctionSpec::name)
                .map(DEV::live)
                .toList();

        assertThat(Synthesised.list(rule().path("Targets")))
                .extracting(target -> Synthesised.text(target.path("Arn")))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void rule_hearsOfOurOwnJobsOnly_whenTheyHaveEnded() {
        var pattern = rule().path("EventPattern");

        assertThat(Synthesised.texts(pattern.path("source"))).containsExactly("aws.transcribe");
        assertThat(Synthesised.texts(pattern.path("detail-type"))).containsExactly("Transcribe Job State Change");
        assertThat(Synthesised.texts(pattern.at("/detail/TranscriptionJobStatus")))
                .containsExactly("COMPLETED", "FAILED");
        assertThat(pattern.at("/detail/TranscriptionJobName/0/prefix").asText()).isEqualTo("hearth-dev-voices.");
    }

    @Test
    void rule_hearsWhatTheJobsOfItsStageAreCalled() {
        var started = DEV.function("start-transcription").at("/Environment/Variables/HEARTH_TRANSCRIPTION_JOBS");

        assertThat(rule().at("/EventPattern/detail/TranscriptionJobName/0/prefix")
                        .asText())
                .isEqualTo(started.asText() + ".");
        assertThat(Synthesised.prod()
                        .function("start-transcription")
                        .at("/Environment/Variables/HEARTH_TRANSCRIPTION_JOBS")
                        .asText())
                .isNotEqualTo(started.asText());
    }

    @Test
    void lostEvents_areTriedAgainAndKept() {
        var target = rule().at("/Targets/0");

        assertThat(target.at("/RetryPolicy/MaximumRetryAttempts").asInt()).isEqualTo(8);
        assertThat(target.at("/RetryPolicy/MaximumEventAgeInSeconds").asInt()).isEqualTo(21_600);
        assertThat(Synthesised.text(target.at("/DeadLetterConfig/Arn"))).isEqualTo(DEV.arnOfOnly("AWS::SQS::Queue"));
    }

    @Test
    void eventBridge_mayWakeIt() {
        assertThat(DEV.all("AWS::Lambda::Permission"))
                .filteredOn(permission -> permission.path("Principal").asText().equals("events.amazonaws.com"))
                .singleElement()
                .satisfies(permission -> {
                    assertThat(Synthesised.text(permission.path("FunctionName")))
                            .isEqualTo(DEV.live("finish-transcription"));
                    assertThat(Synthesised.text(permission.path("SourceArn")))
                            .isEqualTo(DEV.arnOfOnly("AWS::Events::Rule"));
                });
    }

    private static JsonNode rule() {
        return DEV.only("AWS::Events::Rule");
    }
}
