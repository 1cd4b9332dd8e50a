package family.hearth.media;

/** An object is larger than its reader was willing to take. */
public final class ObjectTooLarge extends RuntimeException {

    ObjectTooLarge(String key, long size, long limit) {
        super("%s has %d bytes, more than %d".formatted(key, size, limit));
    }
}
