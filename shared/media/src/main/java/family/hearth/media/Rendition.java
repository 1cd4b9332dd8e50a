package family.hearth.media;

/** What an {@link ImageEngine} makes of one picture: two JPEGs, upright, in sRGB, opaque, without any metadata. */
public final class Rendition {

    /** The longest edge of {@link #medium}, in pixels. */
    public static final int MEDIUM_EDGE = 1280;

    /** The longest edge of {@link #thumb}, in pixels. */
    public static final int THUMB_EDGE = 320;

    /** The JPEG quality of both, 1 to 100. */
    static final int QUALITY = 80;

    private final Dimensions original;
    private final byte[] medium;
    private final byte[] thumb;

    Rendition(Dimensions original, byte[] medium, byte[] thumb) {
        this.original = original;
        this.medium = medium;
        this.thumb = thumb;
    }

    /** Pixels across of the original, turned upright. */
    public int width() {
        return original.width();
    }

    /** Pixels down of the original, turned upright. */
    public int height() {
        return original.height();
    }

    /** A JPEG that fits {@value #MEDIUM_EDGE} pixels. The array is not copied. */
    public byte[] medium() {
        return medium;
    }

    /** A JPEG that fits {@value #THUMB_EDGE} pixels. The array is not copied. */
    public byte[] thumb() {
        return thumb;
    }
}
