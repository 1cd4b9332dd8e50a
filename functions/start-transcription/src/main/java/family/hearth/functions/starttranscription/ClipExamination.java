package family.hearth.functions.starttranscription;

import family.hearth.domain.memories.AudioClip;
import family.hearth.domain.memories.AudioKeys;
import family.hearth.domain.memories.Recording;
import family.hearth.dynamodb.ClipStore;
import family.hearth.media.AudioFile;
import family.hearth.media.ObjectStore;
import family.hearth.media.UnusableAudio;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out what an uploaded clip really is. What is no recording is not kept. */
@Singleton
final class ClipExamination {

    private static final Logger LOG = LoggerFactory.getLogger(ClipExamination.class);
    private static final String INCOMPLETE = "This recording did not arrive completely. Please send it again.";

    private final ClipStore clips;
    private final ObjectStore objects;
    private final Clock clock;

    ClipExamination(ClipStore clips, ObjectStore objects, Clock clock) {
        this.clips = clips;
        this.objects = objects;
        this.clock = clock;
    }

    /** The recording with its clip stored; nothing when it is refused, or gone. */
    Optional<Recording> examine(AudioKeys.Address address, Recording announced) {
        var stored = objects.open(address.key());
        if (stored.isEmpty()) {
            LOG.info("no recording there, not yet or no longer");
            return Optional.empty();
        }
        try (var object = stored.get()) {
            var file = AudioFile.examine(object.content());
            var isWhole = announced.clip().map(AudioClip::sizeBytes).filter(size -> size == file.sizeBytes());
            return isWhole.isPresent() ? keep(address, file) : refuse(address, INCOMPLETE);
        } catch (UnusableAudio unusable) {
            return refuse(address, String.valueOf(unusable.getMessage()));
        } catch (IOException interrupted) {
            throw new UncheckedIOException("the recording could not be read to its end", interrupted);
        }
    }

    private Optional<Recording> keep(AudioKeys.Address address, AudioFile file) {
        var type = file.type().contentType();
        return clips.change(address, recording -> recording.arrived(type, file.sha256()), clock.instant());
    }

    /** Said first and deleted afterwards: a clip of which only half of that was done is discarded when heard of again. */
    private Optional<Recording> refuse(AudioKeys.Address address, String reason) {
        LOG.info("recording refused");
        clips.change(address, recording -> recording.refused(reason), clock.instant());
        discard(address);
        return Optional.empty();
    }

    /** Deletes the bytes of a clip that was refused. */
    void discard(AudioKeys.Address address) {
        objects.delete(List.of(address.key()));
    }
}
