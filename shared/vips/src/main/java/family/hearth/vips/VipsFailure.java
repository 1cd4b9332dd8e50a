package family.hearth.vips;

/** libvips could not do what it was asked; the message is its own and may be in the words of a codec. */
public final class VipsFailure extends RuntimeException {

    VipsFailure(String message) {
        super(message);
    }

    VipsFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
