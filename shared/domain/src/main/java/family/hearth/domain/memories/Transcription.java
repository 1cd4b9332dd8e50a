package family.hearth.domain.memories;

import org.jspecify.annotations.Nullable;

/**
 * How far the audio of a memory has been written down.
 *
 * @param failure why it could not be, in words for a parent; null unless failed
 */
public record Transcription(Status status, @Nullable String failure) {

    /** Of a memory without audio. */
    public static final Transcription NOT_REQUIRED = new Transcription(Status.NOT_REQUIRED, null);

    public static final Transcription PENDING = new Transcription(Status.PENDING, null);
    public static final Transcription PROCESSING = new Transcription(Status.PROCESSING, null);
    public static final Transcription COMPLETED = new Transcription(Status.COMPLETED, null);

    /** As the Memories dialect names them. */
    public enum Status {
        PENDING,
        PROCESSING,
        COMPLETED,
        FAILED,
        NOT_REQUIRED
    }

    public static Transcription failed(String reason) {
        return new Transcription(Status.FAILED, reason);
    }

    /** Whether nothing more will happen to it. */
    public boolean isSettled() {
        return status != Status.PENDING && status != Status.PROCESSING;
    }
}
