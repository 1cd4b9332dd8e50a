package family.hearth.domain.memories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What may become of sound, whatever is told twice, late or in another order. */
class RecordingProgressTest {

    private static final Recording ANNOUNCED = Recording.of(AudioClip.announced("audio/mpeg", 1000), 3, null, "de");
    private static final Recording STORED = ANNOUNCED.arrived("audio/flac", "5ea1");

    private static final List<UnaryOperator<Recording>> STEPS = List.of(
            recording -> recording.arrived("audio/wav", "77"),
            recording -> recording.refused("No recording."),
            Recording::withoutMissing,
            Recording::beingTranscribed,
            recording -> recording.transcribed("said", null),
            recording -> recording.notTranscribed("Not to be heard."));

    @Test
    void arrived_believesTheBytes() {
        var clip = STORED.clip().orElseThrow();

        assertThat(clip.status()).isEqualTo(AudioClip.Status.STORED);
        assertThat(clip.contentType()).isEqualTo("audio/flac");
        assertThat(clip.sha256()).isEqualTo("5ea1");
        assertThat(clip.version()).isEqualTo(ANNOUNCED.clip().orElseThrow().version());
        assertThat(STORED.transcription()).isEqualTo(Transcription.PENDING);
    }

    @Test
    void refused_saysWhy() {
        var refused = ANNOUNCED.refused("No recording.");

        assertThat(refused.clip().orElseThrow().status()).isEqualTo(AudioClip.Status.REFUSED);
        assertThat(refused.transcription()).isEqualTo(Transcription.failed("No recording."));
    }

    @Test
    void clip_thatIsThere_staysAsItIs() {
        for (var step : STEPS.subList(0, 3)) {
            assertThat(step.apply(STORED)).isEqualTo(STORED);
        }
    }

    @Test
    void withoutMissing_leavesNothing_ofWhatNeverCame() {
        assertThat(ANNOUNCED.withoutMissing()).isEqualTo(Recording.NONE);
    }

    @Test
    void transcribed_keepsTheLanguageThatWasNamed_unlessAnotherWasFound() {
        assertThat(STORED.transcribed("said", null).language()).isEqualTo("de");
        assertThat(STORED.transcribed("said", "de-CH").language()).isEqualTo("de-CH");
    }

    @Test
    void transcribed_comesBeforeOneHearsThatItBegan() {
        var done = STORED.transcribed("said", null);

        assertThat(done.beingTranscribed()).isEqualTo(done);
        assertThat(STORED.beingTranscribed().transcribed("said", null)).isEqualTo(done);
    }

    @Test
    void transcribed_mayBeNothing_whenNothingWasSaid() {
        var silent = STORED.transcribed("", null);

        assertThat(silent.transcript()).isNull();
        assertThat(silent.transcription()).isEqualTo(Transcription.COMPLETED);
    }

    static final List<Recording> SETTLED = List.of(
            STORED.transcribed("said", "de-CH"),
            STORED.notTranscribed("Too long."),
            ANNOUNCED.refused("No recording."),
            Recording.of(null, null, "written", null),
            Recording.NONE);

    @ParameterizedTest
    @FieldSource("SETTLED")
    void settledRecording_staysAsItIs(Recording settled) {
        for (var step : STEPS) {
            assertThat(step.apply(settled)).isEqualTo(settled);
        }
    }
}
