package family.hearth.media;

import family.hearth.media.ImageHeader.Layout;

/**
 * The largest picture that is decoded, read off its header: a file of 100 KB can claim a billion pixels.
 *
 * @param megapixels for pictures that are decoded line by line
 * @param progressiveMegapixels for those that are held in memory as a whole (progressive JPEG, interlaced PNG). Measured:
 *     3 to 7 bytes a pixel for JPEG, up to 9 for PNG, so a function with less memory wants a lower one
 */
public record PixelLimit(int megapixels, int progressiveMegapixels) {

    /** What Hearth promises, and what the memory of its make-thumbnails function (1769 MB) allows. */
    public static final PixelLimit DEFAULT = new PixelLimit(100, 100);

    private static final long PIXELS_PER_MEGAPIXEL = 1_000_000;

    void check(Dimensions size, Layout layout) throws UnusableImage {
        var limit = layout == Layout.PROGRESSIVE ? Math.min(megapixels, progressiveMegapixels) : megapixels;
        if (size.pixels() > limit * PIXELS_PER_MEGAPIXEL) {
            throw UnusableImage.tooManyPixels(
                    "This picture is too large: %d x %d pixels, where %d megapixels are the most."
                            .formatted(size.width(), size.height(), limit));
        }
    }
}
