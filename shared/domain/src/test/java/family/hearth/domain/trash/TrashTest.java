package family.hearth.domain.trash;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TrashTest {

    private static final Instant ANNOUNCED = Instant.parse("2026-03-01T10:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void audio_waitsForTheEndOfUploads_ofAMemoryThatIsNew() {
        var trash = Trash.audio(7, ANNOUNCED, ANNOUNCED.plus(MINUTE));

        assertThat(trash.job()).isEqualTo(new Trash.Job.MemoryAudio(7));
        assertThat(trash.dueAt()).isEqualTo(ANNOUNCED.plus(Duration.ofMinutes(20)));
        assertThat(trash.isDue(ANNOUNCED.plus(MINUTE))).isFalse();
    }

    @Test
    void audio_isDueAtOnce_ofAMemoryThatIsNot() {
        var now = ANNOUNCED.plus(Duration.ofMinutes(20));

        assertThat(Trash.audio(7, ANNOUNCED, now).isDue(now)).isTrue();
        assertThat(Trash.audio(7, ANNOUNCED, now.minusMillis(1)).isDue(now.minusMillis(1)))
                .isFalse();
    }

    @Test
    void abandonedAudio_isWaitedForForADay() {
        assertThat(Trash.abandonedAudio(7, "v", ANNOUNCED).dueAt()).isEqualTo(ANNOUNCED.plus(Duration.ofDays(1)));
    }
}
