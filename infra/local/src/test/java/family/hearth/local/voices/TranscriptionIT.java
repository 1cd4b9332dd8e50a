package family.hearth.local.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import family.hearth.domain.memories.AudioClip;
import family.hearth.domain.memories.AudioKeys;
import family.hearth.domain.memories.Transcription;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.local.StoredObjects;
import family.hearth.local.Together;
import family.hearth.local.function.FunctionFailed;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Transcribe tells of a job, told here by the test: at least once, late, and in any order. */
@ExtendWith(LocalCloudExtension.class)
class TranscriptionIT {

    private static final String SAID = """
            {"results":{"language_code":"de-DE","transcripts":[{"transcript":"Oma, schau, Schnee."}],"items":[]}}""";

    private final LocalCloud cloud;
    private final Person ada;
    private Clip clip;

    TranscriptionIT(LocalCloud cloud, Api anybody) {
        this.cloud = cloud;
        this.ada = Person.join(anybody, "Ada");
        this.clip = Clip.announced(cloud, ada, null);
    }

    @BeforeEach
    void recording() {
        clip.send(Clip.flac());
    }

    private void put(String output) {
        StoredObjects.put(cloud, AudioKeys.transcript(clip.address()), output.getBytes(StandardCharsets.UTF_8));
    }

    private void tell(String status) {
        tell(job(), status, "");
    }

    private String job() {
        return "hearth-test-voices." + clip.address().memoryId() + "."
                + clip.address().version();
    }

    private void tell(String job, String status, String reason) {
        var detail = Map.of("TranscriptionJobName", job, "TranscriptionJobStatus", status, "FailureReason", reason);
        cloud.functions().invoke("finish-transcription", Map.of("source", "aws.transcribe", "detail", detail));
    }

    private void assertNothingIsLeftBehind() {
        assertThat(StoredObjects.withPrefix(
                        cloud, AudioKeys.transcripts(clip.address().memoryId())))
                .isEmpty();
    }

    @Test
    void transcript_isTakenOver_andNothingIsLeftBehind() {
        put(SAID);

        tell("COMPLETED");

        assertThat(clip.recording().transcription()).isEqualTo(Transcription.COMPLETED);
        assertThat(clip.recording().transcript()).isEqualTo("Oma, schau, Schnee.");
        assertThat(clip.recording().language()).isEqualTo("de-DE");
        assertThat(clip.status()).isEqualTo(AudioClip.Status.STORED);
        assertNothingIsLeftBehind();
    }

    @Test
    void transcript_isTakenOver_howeverLongItIs() {
        put(SAID.replace("schau", "schau ".repeat(16_000)));

        tell("COMPLETED");

        assertThat(clip.recording().transcript()).hasSizeGreaterThan(90_000).endsWith("Schnee.");
    }

    @Test
    void transcript_isTakenOverOnce_howeverOftenItIsTold() {
        put(SAID);
        tell("COMPLETED");
        var once = clip.memory();

        put(SAID.replace("Schnee", "Regen"));
        tell("COMPLETED");
        tell("FAILED");

        assertThat(clip.memory()).isEqualTo(once);
        assertNothingIsLeftBehind();
    }

    @Test
    void transcript_isTakenOver_whenItIsToldManyTimesAtOnce() {
        put(SAID);

        Together.times(4, _ -> {
            try {
                tell("COMPLETED");
            } catch (FunctionFailed overtaken) {
                // On AWS it would be told again.
                tell("COMPLETED");
            }
            return clip;
        });

        assertThat(clip.recording().transcript()).isEqualTo("Oma, schau, Schnee.");
        assertNothingIsLeftBehind();
    }

    @Test
    void failure_isSaidWithItsReason() {
        tell(job(), "FAILED", "Invalid file size: file size too large");

        assertThat(clip.recording().transcription().status()).isEqualTo(Transcription.Status.FAILED);
        assertThat(clip.recording().transcription().failure()).contains("too long");
        assertThat(clip.status()).isEqualTo(AudioClip.Status.STORED);
    }

    @Test
    void failure_stays_whenATranscriptIsToldOfAfterwards() {
        tell("FAILED");
        put(SAID);

        tell("COMPLETED");

        assertThat(clip.recording().transcription().status()).isEqualTo(Transcription.Status.FAILED);
        assertNothingIsLeftBehind();
    }

    @Test
    void transcript_isDiscarded_whenTheMemoryIsGone() {
        clip.delete();
        put(SAID);

        tell("COMPLETED");

        assertThat(clip.memory()).isEmpty();
        assertNothingIsLeftBehind();
    }

    @Test
    void transcript_isDiscarded_whenItIsOfAnotherClip() {
        var told = clip;
        clip = new Clip(cloud, new AudioKeys.Address(told.address().memoryId(), "another"));
        put(SAID);

        tell("COMPLETED");

        assertThat(told.recording().transcript()).isNull();
        assertNothingIsLeftBehind();
    }

    @Test
    void event_isToldAgain_whenTheTranscriptIsNotThere() {
        assertThatThrownBy(() -> tell("COMPLETED")).isInstanceOf(FunctionFailed.class);

        assertThat(clip.recording().transcription()).isEqualTo(Transcription.PENDING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "somebody-elses-job", "hearth-test-voices.1.2.3", "hearth-test-voices.9999999999.v"})
    void event_changesNothing_whenItIsOfNoJobOfOurs(String job) {
        tell(job, "COMPLETED", "");

        assertThat(clip.recording().transcription()).isEqualTo(Transcription.PENDING);
    }

    @Test
    void event_changesNothing_whenTheJobHasNotEnded() {
        tell("IN_PROGRESS");

        assertThat(clip.recording().transcription()).isEqualTo(Transcription.PENDING);
    }
}
