package family.hearth.functions.emptytrash;

import family.hearth.domain.memories.AudioClip;
import family.hearth.domain.memories.AudioKeys;
import family.hearth.domain.memories.Memory;
import family.hearth.domain.memories.Recording;
import family.hearth.domain.trash.Trash;
import family.hearth.dynamodb.ClipStore;
import family.hearth.dynamodb.TrashStore;
import family.hearth.media.ObjectStore;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sound of memories: what is deleted is not to be heard any more, and what never came is forgotten. */
@Singleton
final class Recordings {

    private static final Logger LOG = LoggerFactory.getLogger(Recordings.class);

    private final ClipStore clips;
    private final TrashStore trash;
    private final ObjectStore objects;
    private final Clock clock;

    Recordings(ClipStore clips, TrashStore trash, ObjectStore objects, Clock clock) {
        this.clips = clips;
        this.trash = trash;
        this.objects = objects;
        this.clock = clock;
    }

    /** Deletes all sound of a memory, and what may have been written down of it since. */
    void delete(int memoryId) {
        objects.deletePrefix(AudioKeys.clips(memoryId));
        objects.deletePrefix(AudioKeys.transcripts(memoryId));
    }

    /** The same, of a memory that goes now; an upload that may still be under way is looked after. */
    void deleteOf(Memory memory) {
        if (memory.recording().clip().isEmpty()) {
            return;
        }
        var last = Trash.audio(memory.id(), memory.createdAt(), clock.instant());
        if (!last.isDue(clock.instant())) {
            trash.put(last);
        }
        delete(memory.id());
    }

    /**
     * Takes an announced clip away that never came, and bytes that no memory names. A clip that came and was not looked
     * at is not thrown away.
     */
    void forget(AudioKeys.Address clip) {
        var recording = clips.find(clip);
        if (recording.isEmpty()) {
            objects.delete(List.of(clip.key()));
        } else if (recording.filter(Recordings::isAnnounced).isPresent()) {
            forgetUnlessArrived(clip);
        }
    }

    private void forgetUnlessArrived(AudioKeys.Address clip) {
        if (objects.size(clip.key()).isPresent()) {
            LOG.error("recording arrived and was not taken in: metric=RecordingNotTakenIn");
        } else {
            clips.withoutMissing(clip, clock.instant());
        }
    }

    private static boolean isAnnounced(Recording recording) {
        return recording
                .clip()
                .filter(clip -> clip.status() == AudioClip.Status.ANNOUNCED)
                .isPresent();
    }
}
