package family.hearth.local.voices;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.memories.AudioClip.Status;
import family.hearth.domain.memories.Recording;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.testkit.MovableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is deleted leaves no sound behind once the sweep has been, and what never came is forgotten. */
@ExtendWith(LocalCloudExtension.class)
class SweptAudioIT {

    /** An upload under way may end after the deletion, until its URL opens nothing. */
    private static final Duration UPLOADS_ENDED = Duration.ofMinutes(21);

    private final LocalCloud cloud;
    private final Api anybody;
    private final MovableClock clock;
    private final Person ada;

    SweptAudioIT(LocalCloud cloud, Api anybody, MovableClock clock) {
        this.cloud = cloud;
        this.anybody = anybody;
        this.clock = clock;
        this.ada = Person.join(anybody, "Ada");
    }

    private void sweep() {
        var run = anybody.post("/_local/schedules/empty-trash/run").expect(200);
        assertThat(run.string("/failure")).isEmpty();
    }

    @Test
    void recording_isSwept_withItsMemory_andNoOther() {
        var kept = Clip.uploaded(cloud, ada, Clip.flac());
        var gone = Clip.uploaded(cloud, ada, Clip.flac());
        clock.advance(UPLOADS_ENDED);

        gone.delete();
        sweep();

        assertThat(gone.objects()).isEmpty();
        assertThat(kept.objects()).hasSize(1);
    }

    @Test
    void recording_isSwept_whenItArrivesAfterTheDeletion() {
        var clip = Clip.announced(cloud, ada, null);
        clip.delete();
        sweep();
        clip.send(Clip.flac());

        clock.advance(UPLOADS_ENDED);
        sweep();

        assertThat(clip.objects()).isEmpty();
    }

    @Test
    void memory_isGone_whenItsRecordingNeverCame() {
        var clip = Clip.announced(cloud, ada, null);

        clock.advance(Duration.ofHours(23));
        sweep();
        assertThat(clip.memory()).isPresent();

        clock.advance(Duration.ofHours(2));
        sweep();
        assertThat(clip.memory()).isEmpty();
    }

    @Test
    void memory_stays_whenItSaysSomethingBesidesTheRecordingThatNeverCame() {
        var clip = Clip.announced(cloud, ada, "First words");

        clock.advance(Duration.ofHours(25));
        sweep();

        assertThat(clip.recording()).isEqualTo(Recording.NONE);
        assertThat(clip.memory().orElseThrow().details().story().title()).isEqualTo("First words");
    }

    @Test
    void recording_isSwept_whenItsMemoryWasNeverWritten() {
        var clip = Clip.ofNoMemory(cloud);

        sweep();
        assertThat(clip.objects()).hasSize(1);

        clock.advance(Duration.ofHours(25));
        sweep();
        assertThat(clip.objects()).isEmpty();
    }

    @Test
    void recording_stays_whenItCame() {
        var clip = Clip.uploaded(cloud, ada, Clip.flac());

        clock.advance(Duration.ofHours(25));
        sweep();

        assertThat(clip.objects()).hasSize(1);
        assertThat(clip.status()).isEqualTo(Status.STORED);
    }
}
