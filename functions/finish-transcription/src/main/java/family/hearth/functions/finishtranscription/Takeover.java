package family.hearth.functions.finishtranscription;

import family.hearth.domain.memories.AudioKeys;
import family.hearth.domain.memories.Recording;
import family.hearth.dynamodb.ClipStore;
import family.hearth.media.ObjectStore;
import family.hearth.transcription.JobName;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what came of a job into its memory, once, and leaves nothing of it behind. */
@Singleton
final class Takeover {

    private static final Logger LOG = LoggerFactory.getLogger(Takeover.class);

    private final ClipStore clips;
    private final ObjectStore objects;
    private final JsonMapper json;
    private final Clock clock;

    Takeover(ClipStore clips, ObjectStore objects, JsonMapper json, Clock clock) {
        this.clips = clips;
        this.objects = objects;
        this.json = json;
        this.clock = clock;
    }

    void take(EndedJob job) {
        var clip = JobName.parse(job.name());
        if (clip.isEmpty()) {
            LOG.info("a job of no kind we know has ended; left alone");
            return;
        }
        switch (job.status()) {
            case "COMPLETED" -> transcribed(clip.get());
            case "FAILED" -> failed(clip.get(), job);
            default -> LOG.warn("a job is told of that has not ended; left alone");
        }
    }

    private void transcribed(AudioKeys.Address clip) {
        var key = AudioKeys.transcript(clip);
        if (isAwaited(clip)) {
            var transcript = read(key);
            clips.change(
                    clip,
                    recording -> recording.transcribed(transcript.text(), transcript.language()),
                    clock.instant());
        }
        objects.delete(List.of(key));
    }

    private void failed(AudioKeys.Address clip, EndedJob job) {
        LOG.warn("recording not transcribed: metric=TranscriptionFailed");
        clips.change(clip, recording -> recording.notTranscribed(job.reasonInWords()), clock.instant());
    }

    private boolean isAwaited(AudioKeys.Address clip) {
        var awaited = clips.find(clip).filter(Recording::awaitsTranscript).isPresent();
        if (!awaited) {
            LOG.info("memory gone, or its transcript taken over already");
        }
        return awaited;
    }

    /** Missing, it has been taken over beside us, which the next attempt sees; or it is late. */
    private Transcript read(String key) {
        var stored = objects.open(key).orElseThrow(() -> new IllegalStateException("no transcript there"));
        try (stored) {
            return Transcript.read(stored.content(), json);
        } catch (IOException broken) {
            throw new UncheckedIOException("the transcript could not be read", broken);
        }
    }
}
