package family.hearth.vips;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/**
 * The C functions that are called for each picture, bound once.
 *
 * <p>The optional arguments of a libvips operation are C varargs: name, value, …, NULL. Each list of names used needs a
 * handle of its own, because the linker must know the type of every argument.
 */
final class NativeFunctions {

    /** {@code VipsImage *vips_image_new_from_buffer(const void *buf, size_t len, const char *options, ..., NULL)}. */
    final MethodHandle newFromBuffer;

    final MethodHandle width;
    final MethodHandle height;
    final MethodHandle orientation;
    final MethodHandle hasAlpha;

    /** {@code GType vips_image_get_typeof(const VipsImage *image, const char *name)}; 0 if there is no such field. */
    final MethodHandle typeOfField;

    /** {@code int vips_thumbnail_image(in, **out, int width, "height", int, "size", int, NULL)}. */
    final MethodHandle thumbnail;

    /** The same, with {@code "output_profile", const char *} before the end. */
    final MethodHandle thumbnailToProfile;

    /** {@code int vips_flatten(in, **out, "background", VipsArrayDouble *, NULL)}. */
    final MethodHandle flatten;

    final MethodHandle newDoubles;
    final MethodHandle unrefDoubles;
    final MethodHandle copyMemory;

    /** {@code int vips_jpegsave_buffer(in, void **buf, size_t *len, "Q", int, "keep", int, "optimize_coding", int, NULL)}. */
    final MethodHandle saveJpeg;

    final MethodHandle unref;
    final MethodHandle free;
    final MethodHandle errorText;
    final MethodHandle clearError;

    private final SymbolLookup symbols;

    NativeFunctions(Path library) {
        symbols = open(library);
        newFromBuffer = variadic("vips_image_new_from_buffer", 3, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS);
        width = function("vips_image_get_width", JAVA_INT, ADDRESS);
        height = function("vips_image_get_height", JAVA_INT, ADDRESS);
        orientation = function("vips_image_get_orientation", JAVA_INT, ADDRESS);
        hasAlpha = function("vips_image_hasalpha", JAVA_INT, ADDRESS);
        typeOfField = function("vips_image_get_typeof", JAVA_LONG, ADDRESS, ADDRESS);
        thumbnail = variadic(
                "vips_thumbnail_image",
                3,
                JAVA_INT,
                ADDRESS,
                ADDRESS,
                JAVA_INT,
                ADDRESS,
                JAVA_INT,
                ADDRESS,
                JAVA_INT,
                ADDRESS);
        thumbnailToProfile = variadic(
                "vips_thumbnail_image",
                3,
                JAVA_INT,
                ADDRESS,
                ADDRESS,
                JAVA_INT,
                ADDRESS,
                JAVA_INT,
                ADDRESS,
                JAVA_INT,
                ADDRESS,
                ADDRESS,
                ADDRESS);
        flatten = variadic("vips_flatten", 2, JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS);
        newDoubles = function("vips_array_double_new", ADDRESS, ADDRESS, JAVA_INT);
        unrefDoubles = procedure("vips_area_unref", ADDRESS);
        copyMemory = function("vips_image_copy_memory", ADDRESS, ADDRESS);
        saveJpeg = variadic(
                "vips_jpegsave_buffer",
                3,
                JAVA_INT,
                ADDRESS,
                ADDRESS,
                ADDRESS,
                ADDRESS,
                JAVA_INT,
                ADDRESS,
                JAVA_INT,
                ADDRESS,
                JAVA_INT,
                ADDRESS);
        unref = procedure("g_object_unref", ADDRESS);
        free = procedure("g_free", ADDRESS);
        errorText = function("vips_error_buffer_copy", ADDRESS);
        clearError = procedure("vips_error_clear");
    }

    private static SymbolLookup open(Path library) {
        try {
            // Only this call reports what the dynamic linker missed, such as libstdc++.
            System.load(library.toString());
        } catch (UnsatisfiedLinkError e) {
            throw new VipsFailure("libvips does not load: " + e.getMessage(), e);
        }
        return SymbolLookup.libraryLookup(library, Arena.global());
    }

    MethodHandle function(String name, MemoryLayout result, MemoryLayout... arguments) {
        return bind(name, FunctionDescriptor.of(result, arguments));
    }

    MethodHandle procedure(String name, MemoryLayout... arguments) {
        return bind(name, FunctionDescriptor.ofVoid(arguments));
    }

    private MethodHandle variadic(String name, int firstOptional, MemoryLayout result, MemoryLayout... arguments) {
        return bind(name, FunctionDescriptor.of(result, arguments), Linker.Option.firstVariadicArg(firstOptional));
    }

    private MethodHandle bind(String name, FunctionDescriptor shape, Linker.Option... options) {
        var address = symbols.find(name).orElseThrow(() -> new VipsFailure("this libvips has no " + name));
        return Linker.nativeLinker().downcallHandle(address, shape, options);
    }

    /** What libvips says went wrong. Its memory of errors is one for the whole process, so under load it may say more. */
    VipsFailure failure(String operation) {
        try {
            var text = (MemorySegment) errorText.invokeExact();
            try {
                return new VipsFailure(operation + ": "
                        + text.reinterpret(Long.MAX_VALUE).getString(0).strip());
            } finally {
                free.invokeExact(text);
            }
        } catch (Throwable t) {
            throw unexpected(t);
        }
    }

    /** What a method handle threw, for methods that declare nothing: the C functions themselves throw nothing. */
    static RuntimeException unexpected(Throwable thrown) {
        if (thrown instanceof Error error) {
            throw error;
        }
        return thrown instanceof RuntimeException known ? known : new IllegalStateException(thrown);
    }
}
