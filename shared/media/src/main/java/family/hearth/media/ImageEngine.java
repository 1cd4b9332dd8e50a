package family.hearth.media;

import family.hearth.vips.Libvips;
import family.hearth.vips.LibvipsLocation;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Makes the small pictures of a large one. Safe for use by several threads. Contract: {@code ImageEngineContract}.
 */
public interface ImageEngine {

    /**
     * Reads a picture once and makes both sizes of it; a size larger than the picture is the picture's own.
     *
     * @param original the file as uploaded; read to its end, not closed
     * @param length how many bytes that is
     * @throws UnusableImage if the file is at fault, now and on every retry
     * @throws IOException if {@code original} cannot be read or ends early, which says nothing about the picture
     */
    Rendition render(InputStream original, long length) throws UnusableImage, IOException;

    /** Like {@link #render(InputStream, long)}, of a file in memory. */
    default Rendition render(byte[] original) throws UnusableImage {
        try {
            return render(new ByteArrayInputStream(original), original.length);
        } catch (IOException e) {
            throw new UncheckedIOException("an array cannot fail to be read", e);
        }
    }

    /**
     * libvips where {@link LibvipsLocation} finds it, else the slower engine that is pure Java and reads no WebP.
     *
     * @throws family.hearth.vips.VipsFailure if a libvips is named and does not load
     */
    static ImageEngine ofThisMachine(PixelLimit limit) {
        return LibvipsLocation.find()
                .<ImageEngine>map(library -> new LibvipsEngine(Libvips.load(library), limit))
                .orElseGet(() -> ImageIoEngine.asFallback(limit));
    }
}
