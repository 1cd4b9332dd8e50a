package family.hearth.domain.memories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import family.hearth.domain.DomainFailure;
import org.junit.jupiter.api.Test;

class RecordingTest {

    private static final AudioClip CLIP = AudioClip.announced("audio/mpeg", 1000);

    @Test
    void recording_isRefused_whenItIsSoundAndTextAtOnce() {
        assertThatExceptionOfType(DomainFailure.Invalid.class)
                .isThrownBy(() -> Recording.of(CLIP, null, "said", null))
                .satisfies(invalid -> assertThat(invalid.errors()).containsOnlyKeys("transcript"));
    }

    @Test
    void recording_waitsForItsTranscript_onlyWhenThereIsSound() {
        assertThat(Recording.of(CLIP, 3, "", "en").transcription()).isEqualTo(Transcription.PENDING);
        assertThat(Recording.of(null, 3, "said", "en").transcription()).isEqualTo(Transcription.NOT_REQUIRED);
        assertThat(Recording.of(null, null, "", "")).isEqualTo(Recording.NONE);
    }

    @Test
    void transcribed_keepsTheSound() {
        var done = Recording.of(CLIP, 3, null, null).transcribed("said", "de-CH");

        assertThat(done).isEqualTo(new Recording(CLIP, 3, "said", "de-CH", Transcription.COMPLETED));
        assertThat(done.transcription().isSettled()).isTrue();
    }

    @Test
    void clip_isAnotherObject_eachTimeOneIsAnnounced() {
        assertThat(AudioClip.announced("audio/mpeg", 1000).version()).isNotEqualTo(CLIP.version());
    }
}
