package family.hearth.media;

/** A file that no picture can be made of, whenever it is tried again. The message is a sentence for whoever sent it. */
public final class UnusableImage extends Exception {

    /** Why, in a word. */
    public enum Reason {
        /** No picture, or of a kind that Hearth does not take. */
        UNSUPPORTED_TYPE,
        /** More pixels than {@link PixelLimit} allows. */
        TOO_MANY_PIXELS,
        /** Begun like a picture, but broken or incomplete. */
        DAMAGED
    }

    private final Reason reason;

    private UnusableImage(Reason reason, String sentence) {
        super(sentence);
        this.reason = reason;
    }

    static UnusableImage unsupported(String sentence) {
        return new UnusableImage(Reason.UNSUPPORTED_TYPE, sentence);
    }

    static UnusableImage tooManyPixels(String sentence) {
        return new UnusableImage(Reason.TOO_MANY_PIXELS, sentence);
    }

    static UnusableImage damaged() {
        return new UnusableImage(
                Reason.DAMAGED, "This picture is damaged or did not arrive completely. Please upload it again.");
    }

    static UnusableImage damaged(Exception cause) {
        var damaged = damaged();
        damaged.initCause(cause);
        return damaged;
    }

    public Reason reason() {
        return reason;
    }
}
