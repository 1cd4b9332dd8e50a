package family.hearth.vips;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * A picture inside libvips: just its header when it was opened, its pixels when {@link #fitInside} made it. Every image
 * must be closed; it may be closed before those that were made from it.
 */
public final class VipsImage implements AutoCloseable {

    private static final int SIZE_DOWN = 2;
    private static final int KEEP_NOTHING = 0;
    private static final int YES = 1;

    /** EXIF orientations from here on lie on their side. */
    private static final int FIRST_SIDEWAYS_ORIENTATION = 5;

    private final NativeFunctions functions;
    private final MemorySegment image;

    private VipsImage(NativeFunctions functions, MemorySegment image) {
        this.functions = functions;
        this.image = image;
    }

    static VipsImage owned(NativeFunctions functions, MemorySegment image, String operation) {
        if (image.equals(MemorySegment.NULL)) {
            throw functions.failure(operation);
        }
        return new VipsImage(functions, image);
    }

    /** Pixels across, as stored: before the picture is turned upright. */
    public int width() {
        try {
            return (int) functions.width.invokeExact(image);
        } catch (Throwable t) {
            throw NativeFunctions.unexpected(t);
        }
    }

    /** Pixels down, as stored: before the picture is turned upright. */
    public int height() {
        try {
            return (int) functions.height.invokeExact(image);
        } catch (Throwable t) {
            throw NativeFunctions.unexpected(t);
        }
    }

    /** Whether upright means that width and height change places, by the EXIF orientation. */
    public boolean liesOnItsSide() {
        try {
            return (int) functions.orientation.invokeExact(image) >= FIRST_SIDEWAYS_ORIENTATION;
        } catch (Throwable t) {
            throw NativeFunctions.unexpected(t);
        }
    }

    /** Whether all of it must be held in memory to decode it: a progressive JPEG, an interlaced PNG. */
    public boolean isInterlaced() {
        return has("interlaced");
    }

    private boolean has(String field) {
        try (var arena = Arena.ofConfined()) {
            return (long) functions.typeOfField.invokeExact(image, arena.allocateFrom(field)) != 0;
        } catch (Throwable t) {
            throw NativeFunctions.unexpected(t);
        }
    }

    /**
     * Decodes this picture and makes it upright, sRGB or grey, 8 bits deep, white where it was transparent, and small
     * enough for a square of that edge; it is never enlarged.
     *
     * @throws VipsFailure if the file is damaged or ends too early
     */
    public VipsImage fitInside(int edge) {
        try (var small = planned(edge)) {
            if (!small.hasAlpha()) {
                return small.inMemory();
            }
            try (var opaque = small.onWhite()) {
                return opaque.inMemory();
            }
        }
    }

    private VipsImage planned(int edge) {
        try (var arena = Arena.ofConfined()) {
            var out = arena.allocate(ADDRESS);
            var height = arena.allocateFrom("height");
            var size = arena.allocateFrom("size");
            int status;
            // An output profile for a picture without one costs three times the work and changes nothing.
            if (has("icc-profile-data")) {
                var profile = arena.allocateFrom("output_profile");
                var srgb = arena.allocateFrom("srgb");
                status = (int) functions.thumbnailToProfile.invokeExact(
                        image, out, edge, height, edge, size, SIZE_DOWN, profile, srgb, MemorySegment.NULL);
            } else {
                status = (int) functions.thumbnail.invokeExact(
                        image, out, edge, height, edge, size, SIZE_DOWN, MemorySegment.NULL);
            }
            return result(status, out, "thumbnail_image");
        } catch (Throwable t) {
            throw NativeFunctions.unexpected(t);
        }
    }

    private boolean hasAlpha() {
        try {
            return (int) functions.hasAlpha.invokeExact(image) != 0;
        } catch (Throwable t) {
            throw NativeFunctions.unexpected(t);
        }
    }

    /** libvips itself would put black behind what is transparent. */
    private VipsImage onWhite() {
        try (var arena = Arena.ofConfined()) {
            var white = (MemorySegment) functions.newDoubles.invokeExact(arena.allocateFrom(JAVA_DOUBLE, 255.0), 1);
            try {
                var out = arena.allocate(ADDRESS);
                var background = arena.allocateFrom("background");
                var status = (int) functions.flatten.invokeExact(image, out, background, white, MemorySegment.NULL);
                return result(status, out, "flatten");
            } finally {
                functions.unrefDoubles.invokeExact(white);
            }
        } catch (Throwable t) {
            throw NativeFunctions.unexpected(t);
        }
    }

    private VipsImage inMemory() {
        try {
            return owned(functions, (MemorySegment) functions.copyMemory.invokeExact(image), "copy_memory");
        } catch (Throwable t) {
            throw NativeFunctions.unexpected(t);
        }
    }

    /**
     * This picture as a baseline JPEG without any metadata: no EXIF, no place, no profile.
     *
     * @param quality 1 to 100
     */
    public byte[] toJpeg(int quality) {
        try (var arena = Arena.ofConfined()) {
            var buffer = arena.allocate(ADDRESS);
            var length = arena.allocate(JAVA_LONG);
            var status = (int) functions.saveJpeg.invokeExact(
                    image,
                    buffer,
                    length,
                    arena.allocateFrom("Q"),
                    quality,
                    arena.allocateFrom("keep"),
                    KEEP_NOTHING,
                    arena.allocateFrom("optimize_coding"),
                    YES,
                    MemorySegment.NULL);
            if (status != 0) {
                throw functions.failure("jpegsave");
            }
            var encoded = buffer.get(ADDRESS, 0);
            try {
                return encoded.reinterpret(length.get(JAVA_LONG, 0)).toArray(JAVA_BYTE);
            } finally {
                functions.free.invokeExact(encoded);
            }
        } catch (Throwable t) {
            throw NativeFunctions.unexpected(t);
        }
    }

    private VipsImage result(int status, MemorySegment out, String operation) {
        if (status != 0) {
            throw functions.failure(operation);
        }
        return owned(functions, out.get(ADDRESS, 0), operation);
    }

    @Override
    public void close() {
        try {
            functions.unref.invokeExact(image);
        } catch (Throwable t) {
            throw NativeFunctions.unexpected(t);
        }
    }
}
