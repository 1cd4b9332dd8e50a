package family.hearth.vips;

/** How much smaller than stored a picture is decoded. JPEG and WebP can; other formats are always decoded whole. */
public final class ShrinkOnLoad {

    private static final ShrinkOnLoad NONE = new ShrinkOnLoad("");

    private final String option;

    private ShrinkOnLoad(String option) {
        this.option = option;
    }

    /** Any picture, as large as it is. */
    public static ShrinkOnLoad none() {
        return NONE;
    }

    /** A JPEG at 1/2, 1/4 or 1/8 of its size, whichever is the smallest that {@code factor} allows. */
    public static ShrinkOnLoad jpeg(double factor) {
        return factor < 2 ? NONE : new ShrinkOnLoad(",shrink=" + powerOfTwo(factor));
    }

    /** A WebP at 1/2, 1/4 or 1/8 of its size, whichever is the smallest that {@code factor} allows. */
    public static ShrinkOnLoad webp(double factor) {
        return factor < 2 ? NONE : new ShrinkOnLoad(",scale=" + 1.0 / powerOfTwo(factor));
    }

    private static int powerOfTwo(double factor) {
        return Math.min(8, Integer.highestOneBit((int) factor));
    }

    String option() {
        return option;
    }
}
