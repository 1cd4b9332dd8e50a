package family.hearth.vips;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.List;

/**
 * libvips, loaded and set up for pictures of strangers: it reads JPEG, PNG, WebP and GIF and nothing else, keeps no
 * finished work, and uses one thread for each caller. Safe for use by several threads.
 */
public final class Libvips {

    /** The loaders that may run. Everything else (TIFF, SVG, PDF, …) is attack surface that no family needs. */
    private static final List<String> LOADERS =
            List.of("VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadNsgif");

    private static final int YES = 1;
    private static final int NO = 0;

    private final NativeFunctions functions;

    private Libvips(NativeFunctions functions) {
        this.functions = functions;
    }

    /**
     * Loads a library and sets it up. Needs {@code --enable-native-access=ALL-UNNAMED}. Loading the same file again is
     * harmless; a process cannot use two different ones.
     *
     * @throws VipsFailure if the file is no libvips 8.18 that this machine can load
     */
    public static Libvips load(Path library) {
        var functions = new NativeFunctions(library);
        try (var arena = Arena.ofConfined()) {
            setUp(functions, arena);
        }
        return new Libvips(functions);
    }

    private static void setUp(NativeFunctions functions, Arena arena) {
        var setVariable = functions.function("g_setenv", JAVA_INT, ADDRESS, ADDRESS, JAVA_INT);
        var init = functions.function("vips_init", JAVA_INT, ADDRESS);
        var setThreads = functions.procedure("vips_concurrency_set", JAVA_INT);
        var setCacheSize = functions.procedure("vips_cache_set_max", JAVA_INT);
        var block = functions.procedure("vips_operation_block_set", ADDRESS, JAVA_INT);
        try {
            // Read by vips_init: without it, every flaw of a photo is a line on standard error.
            var ignored =
                    (int) setVariable.invokeExact(arena.allocateFrom("VIPS_WARNING"), arena.allocateFrom("0"), NO);
            if ((int) init.invokeExact(arena.allocateFrom("hearth")) != 0) {
                throw functions.failure("libvips does not start");
            }
            setThreads.invokeExact(1);
            setCacheSize.invokeExact(0);
            block.invokeExact(arena.allocateFrom("VipsForeignLoad"), YES);
            for (var loader : LOADERS) {
                block.invokeExact(arena.allocateFrom(loader), NO);
            }
        } catch (Throwable t) {
            throw NativeFunctions.unexpected(t);
        }
    }

    /**
     * Opens an encoded picture by its header; nothing is decoded yet, so a picture that claims a billion pixels costs
     * nothing.
     *
     * @param encoded off-heap bytes, which must stay valid until the image and all made from it are closed
     * @throws VipsFailure if this is no picture that may be read
     */
    public VipsImage open(MemorySegment encoded) {
        return open(encoded, ShrinkOnLoad.none());
    }

    /** Opens like {@link #open(MemorySegment)} a picture that the decoder itself makes smaller, which is much faster. */
    public VipsImage open(MemorySegment encoded, ShrinkOnLoad shrink) {
        try (var arena = Arena.ofConfined()) {
            functions.clearError.invokeExact();
            // The thumbnail operation ignores fail_on; given to the loader it makes half a photo an error, not half
            // grey.
            var options = arena.allocateFrom("[access=sequential,fail_on=truncated" + shrink.option() + "]");
            var image = (MemorySegment)
                    functions.newFromBuffer.invokeExact(encoded, encoded.byteSize(), options, MemorySegment.NULL);
            return VipsImage.owned(functions, image, "open");
        } catch (Throwable t) {
            throw NativeFunctions.unexpected(t);
        }
    }
}
