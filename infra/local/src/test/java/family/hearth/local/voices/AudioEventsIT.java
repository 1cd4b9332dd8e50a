package family.hearth.local.voices;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.memories.AudioClip.Status;
import family.hearth.domain.memories.AudioKeys;
import family.hearth.domain.memories.Transcription;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.local.StoredObjects;
import family.hearth.local.Together;
import family.hearth.testkit.ObjectCreated;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** S3 tells of a recording at least once, at any time, in any order. */
@ExtendWith(LocalCloudExtension.class)
class AudioEventsIT {

    private final LocalCloud cloud;
    private final Person ada;
    private int givenUp;

    AudioEventsIT(LocalCloud cloud, Api anybody) {
        this.cloud = cloud;
        this.ada = Person.join(anybody, "Ada");
    }

    @BeforeEach
    void count() {
        givenUp = cloud.objectEvents().failures().size();
    }

    private void assertNothingIsGivenUp() {
        StoredObjects.settle(cloud);
        assertThat(cloud.objectEvents().failures()).hasSize(givenUp);
    }

    @Test
    void recording_isStored_asWhatItsBytesAre() {
        var clip = Clip.uploaded(cloud, ada, Clip.flac());

        var stored = clip.recording().clip().orElseThrow();
        assertThat(stored.status()).isEqualTo(Status.STORED);
        assertThat(stored.contentType()).isEqualTo("audio/flac");
        assertThat(stored.sha256()).isEqualTo("f960347a09196876eef30413d4bcfb977c78b0bd752e21227b69befc292f9837");
        assertThat(clip.objects()).containsExactly(clip.address().key());
        assertNothingIsGivenUp();
    }

    @Test
    void transcription_staysPending_whereThereIsNoEngine() {
        var clip = Clip.uploaded(cloud, ada, Clip.flac());

        assertThat(clip.recording().transcription()).isEqualTo(Transcription.PENDING);
        assertThat(clip.recording().transcript()).isNull();
    }

    @Test
    void recording_isRefusedInWords_andNotKept_whenItIsNone() {
        var page = Arrays.copyOf("<html>no recording</html>".getBytes(StandardCharsets.US_ASCII), Clip.BYTES);
        var clip = Clip.uploaded(cloud, ada, page);

        assertThat(clip.status()).isEqualTo(Status.REFUSED);
        assertThat(clip.recording().transcription().status()).isEqualTo(Transcription.Status.FAILED);
        assertThat(clip.recording().transcription().failure()).contains("MP3, M4A, WAV, OGG, WebM or FLAC");
        assertThat(clip.objects()).isEmpty();
        assertNothingIsGivenUp();
    }

    @Test
    void recording_isRefused_whenItIsNotAsLongAsWasAnnounced() {
        var clip = Clip.uploaded(cloud, ada, Arrays.copyOf(Clip.flac(), Clip.BYTES - 1));

        assertThat(clip.status()).isEqualTo(Status.REFUSED);
        assertThat(clip.recording().transcription().failure()).contains("did not arrive completely");
        assertThat(clip.objects()).isEmpty();
    }

    @Test
    void refusedRecording_isDiscardedAgain_whenItIsThereStill() {
        var clip = Clip.uploaded(cloud, ada, new byte[Clip.BYTES]);
        var refused = clip.memory();

        clip.send(Clip.flac());

        assertThat(clip.objects()).isEmpty();
        assertThat(clip.memory()).isEqualTo(refused);
    }

    @Test
    void event_changesNothing_whenItComesAgain() {
        var clip = Clip.uploaded(cloud, ada, Clip.flac());
        var stored = clip.memory();

        clip.tell();
        clip.tell();

        assertNothingIsGivenUp();
        assertThat(clip.memory()).isEqualTo(stored);
    }

    @Test
    void event_takesTheRecordingInOnce_whenManyComeAtOnce() {
        var clip = Clip.announced(cloud, ada, null);
        StoredObjects.put(cloud, clip.address().key(), Clip.flac());

        Together.times(6, _ -> {
            clip.tell();
            return clip;
        });

        assertNothingIsGivenUp();
        assertThat(clip.status()).isEqualTo(Status.STORED);
    }

    @Test
    void event_changesNothing_whenTheMemoryIsGone() {
        var clip = Clip.uploaded(cloud, ada, Clip.flac());
        clip.delete();

        clip.tell();

        assertNothingIsGivenUp();
        assertThat(clip.memory()).isEmpty();
    }

    @Test
    void event_changesNothing_whenItComesBeforeTheBytes() {
        var clip = Clip.announced(cloud, ada, null);

        clip.tell();
        assertNothingIsGivenUp();
        assertThat(clip.status()).isEqualTo(Status.ANNOUNCED);

        clip.send(Clip.flac());
        assertThat(clip.status()).isEqualTo(Status.STORED);
    }

    @Test
    void event_changesNothing_whenItIsOfAnotherClip() {
        var clip = Clip.announced(cloud, ada, null);
        var other = new Clip(cloud, new AudioKeys.Address(clip.address().memoryId(), "another"));

        other.send(Clip.flac());

        assertNothingIsGivenUp();
        assertThat(clip.status()).isEqualTo(Status.ANNOUNCED);
    }

    @Test
    void event_changesNothing_whenItNamesNoRecordingOfOurs() {
        for (var key : new String[] {"audio/9999999999/overflow", "audio/", "audio/1/2/3", "audio/1/\u00e4 b+c%20d"}) {
            cloud.objectEvents()
                    .objectCreated(new ObjectCreated(LocalCloud.BUCKET, key, 1, "e7a9", ObjectCreated.Cause.PUT));
        }

        assertNothingIsGivenUp();
    }
}
