package family.hearth.domain.memories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MissingAudioTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-02T10:00:00Z");
    private static final Recording ANNOUNCED = Recording.of(AudioClip.announced("audio/mpeg", 1000), null, null, null);

    @Test
    void memory_isNothing_whenTheSoundThatNeverCameWasAllItSaid() {
        assertThat(memory(null, ANNOUNCED).withoutMissingAudio(LATER)).isEmpty();
    }

    @Test
    void memory_isLeft_withWhatElseItSays() {
        var left = memory("First words", ANNOUNCED).withoutMissingAudio(LATER).orElseThrow();

        assertThat(left.recording()).isEqualTo(Recording.NONE);
        assertThat(left.details().story().title()).isEqualTo("First words");
    }

    @Test
    void memory_keepsSoundThatCame() {
        var arrived = ANNOUNCED.arrived("audio/flac", "5ea1");

        assertThat(memory(null, arrived)
                        .withoutMissingAudio(LATER)
                        .orElseThrow()
                        .recording())
                .isEqualTo(arrived);
    }

    private static Memory memory(@Nullable String title, Recording recording) {
        var details = new Details(
                new Story(title, null, null, List.of()), Moment.at(NOW, NOW), Measures.NONE, Visibility.VISIBLE, false);
        return Memory.ofFamily(7, 2, 1, details, recording, NOW);
    }
}
