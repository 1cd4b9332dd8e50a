package family.hearth.domain.memories;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A photo in a memory, on its way from announcement to the pictures that are served.
 *
 * @param version random part of its object keys
 * @param contentType media type as announced; the pipeline believes the bytes, not this
 * @param sizeBytes exact length of the original
 * @param width pixels of the upright picture, 0 until ready
 * @param height pixels of the upright picture, 0 until ready
 * @param failure why it could not be made, in words for a parent; null unless failed
 */
public record Photo(
        int id,
        String version,
        String filename,
        String contentType,
        long sizeBytes,
        int width,
        int height,
        Status status,
        @Nullable String failure,
        Instant createdAt) {

    public static final int MAX_PER_MEMORY = 20;
    public static final int MAX_FILENAME = 255;
    public static final long MAX_BYTES = 50L * 1024 * 1024;

    /** One announced and not uploaded by then is swept. */
    public static final Duration UPLOAD_PATIENCE = Duration.ofHours(24);

    /** How far a photo has come. */
    public enum Status {
        /** Announced; nothing has arrived yet. */
        PENDING,
        /** Arrived; its pictures are being made. */
        PROCESSING,
        READY,
        FAILED
    }

    /** Whether nothing more will happen to it. */
    public boolean isSettled() {
        return status == Status.READY || status == Status.FAILED;
    }

    /** With its pictures made, of that size when upright. */
    public Photo ready(int uprightWidth, int uprightHeight) {
        return new Photo(
                id,
                version,
                filename,
                contentType,
                sizeBytes,
                uprightWidth,
                uprightHeight,
                Status.READY,
                null,
                createdAt);
    }

    /** With no pictures to be made of it. */
    public Photo failed(String reason) {
        return new Photo(id, version, filename, contentType, sizeBytes, 0, 0, Status.FAILED, reason, createdAt);
    }
}
