package family.hearth.functions.memories;

import family.hearth.domain.memories.AudioClip;
import family.hearth.domain.memories.AudioKeys;
import family.hearth.domain.memories.Memory;
import family.hearth.domain.trash.Trash;
import family.hearth.media.ObjectStore;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Sound that a request brings: announced, to be uploaded later, or with its bytes, or none. Bytes are stored before the
 * memory's row names them.
 */
final class NewAudio {

    private static final Duration UPLOAD_LIFETIME = Duration.ofMinutes(15);

    private static final NewAudio NONE = new NewAudio(null, null);

    private final @Nullable AudioClip clip;
    private final byte @Nullable [] bytes;

    private NewAudio(@Nullable AudioClip clip, byte @Nullable [] bytes) {
        this.clip = clip;
        this.bytes = bytes;
    }

    static NewAudio none() {
        return NONE;
    }

    static NewAudio announced(AudioClip clip) {
        return new NewAudio(clip, null);
    }

    static NewAudio uploaded(AudioClip clip, byte[] bytes) {
        return new NewAudio(clip, bytes);
    }

    @Nullable
    AudioClip clip() {
        return clip;
    }

    /** Stores the bytes that came along. */
    void store(int memoryId, ObjectStore objects) {
        if (clip != null && bytes != null) {
            objects.putNew(AudioKeys.clip(memoryId, clip.version()), bytes, clip.contentType());
        }
    }

    /** The job that looks after sound that was announced and never arrives. */
    @Nullable
    Trash leftover(Memory memory) {
        return bytes == null ? abandoned(memory) : null;
    }

    /** The job that looks after sound that came along, should its memory never be written down. */
    @Nullable
    Trash ifNeverNamed(Memory memory) {
        return bytes == null ? null : abandoned(memory);
    }

    private @Nullable Trash abandoned(Memory memory) {
        return clip == null ? null : Trash.abandonedAudio(memory.id(), clip.version(), memory.createdAt());
    }

    /** Where to send what was announced. */
    @Nullable
    UploadObject upload(int memoryId, ObjectStore objects) {
        if (clip == null || bytes != null) {
            return null;
        }
        var key = AudioKeys.clip(memoryId, clip.version());
        return UploadObject.of(objects.presignUpload(key, clip.contentType(), clip.sizeBytes(), UPLOAD_LIFETIME));
    }
}
