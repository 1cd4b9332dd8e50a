package family.hearth.functions.memories;

import family.hearth.domain.memories.AudioClip;
import family.hearth.domain.memories.AudioKeys;
import family.hearth.domain.memories.Memory;
import family.hearth.domain.trash.Trash;
import family.hearth.dynamodb.MemoryStore;
import family.hearth.dynamodb.SeenMemory;
import family.hearth.dynamodb.TrashStore;
import family.hearth.media.ObjectStore;
import family.hearth.media.ServedAs;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sound of memories: how it comes, where it is listened to, and that it goes with its memory. */
@Singleton
final class Sounds {

    private static final Logger LOG = LoggerFactory.getLogger(Sounds.class);
    private static final Duration URL_LIFETIME = Duration.ofMinutes(5);

    private final MemoryStore memories;
    private final TrashStore trash;
    private final ObjectStore objects;

    Sounds(MemoryStore memories, TrashStore trash, ObjectStore objects) {
        this.memories = memories;
        this.trash = trash;
        this.objects = objects;
    }

    /**
     * Stores the bytes that came along, before the memory's row names them. A row that is never written would leave them
     * behind, so a job that looks after them is written down first.
     */
    void store(NewAudio audio, Memory memory) {
        var ifNeverNamed = audio.ifNeverNamed(memory);
        if (ifNeverNamed != null) {
            trash.put(ifNeverNamed);
            audio.store(memory.id(), objects);
        }
    }

    /** Where to send what was announced. */
    @Nullable
    UploadObject upload(NewAudio audio, int memoryId) {
        return audio.upload(memoryId, objects);
    }

    /** Where a memory can be listened to for five minutes; null while there is nothing to be heard. */
    @Nullable
    String url(Memory memory) {
        var clip = memory.recording().audio();
        if (clip == null || clip.status() != AudioClip.Status.STORED) {
            return null;
        }
        var as = ServedAs.stored().withContentType(clip.contentType());
        return objects.presignDownload(AudioKeys.clip(memory.id(), clip.version()), URL_LIFETIME, as)
                .toString();
    }

    /** Deletes a memory and its sound; what cannot be deleted now, or may arrive yet, is left to the sweep. */
    void delete(SeenMemory seen, Instant now) {
        memories.delete(seen, now).ifPresent(left -> purge(seen.memory().id(), left, now));
    }

    private void purge(int memoryId, Trash left, Instant now) {
        try {
            objects.deletePrefix(AudioKeys.clips(memoryId));
            if (left.isDue(now)) {
                trash.done(left);
            }
        } catch (RuntimeException outage) {
            // The memory is gone, and so is the way to its sound; the job that deletes it is written down.
            LOG.warn("recording left to the sweep: metric=RecordingLeftToSweep", outage);
        }
    }
}
