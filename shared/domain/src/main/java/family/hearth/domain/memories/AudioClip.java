package family.hearth.domain.memories;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The sound of a memory, on its way from announcement to what is served.
 *
 * @param version random part of its object key, which is never written over
 * @param contentType media type as announced, and once stored the one its bytes tell
 * @param sizeBytes exact length
 * @param sha256 of the bytes in hexadecimal; null until they have been read
 */
public record AudioClip(
        String version,
        String contentType,
        long sizeBytes,
        @Nullable String sha256,
        Status status) {

    public static final long MAX_BYTES = 200L * 1024 * 1024;

    /** One announced and not uploaded by then is swept. */
    public static final Duration UPLOAD_PATIENCE = Duration.ofHours(24);

    /** How far a clip has come. */
    public enum Status {
        /** Nothing has arrived yet. */
        ANNOUNCED,
        STORED,
        /** It arrived and is no audio that Hearth takes. */
        REFUSED
    }

    /** A clip whose bytes are still to come. */
    public static AudioClip announced(String contentType, long sizeBytes) {
        return new AudioClip(drawVersion(), contentType, sizeBytes, null, Status.ANNOUNCED);
    }

    /** A clip whose bytes came along. */
    public static AudioClip uploaded(String contentType, long sizeBytes, String sha256) {
        return new AudioClip(drawVersion(), contentType, sizeBytes, sha256, Status.STORED);
    }

    /** With its bytes there, of the type that they really are. */
    public AudioClip stored(String trueType, String bytesSha256) {
        return new AudioClip(version, trueType, sizeBytes, bytesSha256, Status.STORED);
    }

    /** With bytes that are of no use. */
    public AudioClip refused() {
        return new AudioClip(version, contentType, sizeBytes, sha256, Status.REFUSED);
    }

    /** Without dashes, so that whoever looks for invites' tokens where none may be does not take a key for one. */
    private static String drawVersion() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
