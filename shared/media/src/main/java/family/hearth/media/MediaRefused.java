package family.hearth.media;

/** The object store said no: a missing right, a missing bucket. Something is set up wrongly; trying again cannot help. */
public final class MediaRefused extends RuntimeException {

    MediaRefused(String message) {
        super(message);
    }

    MediaRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
