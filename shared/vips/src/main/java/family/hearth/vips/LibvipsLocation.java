package family.hearth.vips;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the shared library lies. The first of these that is set decides:
 *
 * <ol>
 *   <li>{@code HEARTH_LIBVIPS}, the path of any libvips 8.18: whoever receives Hearth may exchange the library, which is
 *       what its licence (LGPL 3 or later) asks for;
 *   <li>{@code $LAMBDA_TASK_ROOT/native/}{@value #FILE}, where a function's zip carries it;
 *   <li>the system property {@value #PROPERTY}: a file, or a directory with one folder for each architecture, as the
 *       build makes it in {@code shared/vips/target/native}.
 * </ol>
 */
public final class LibvipsLocation {

    /** The system property that tests and the local cloud set. */
    public static final String PROPERTY = "hearth.libvips";

    /** The library's name, which says its version: option names differ from one libvips to the next. */
    public static final String FILE = "libvips-cpp.so.8.18.7";

    private static final String VARIABLE = "HEARTH_LIBVIPS";

    private LibvipsLocation() {}

    /**
     * The library of this machine, or nothing where none was provided.
     *
     * @throws VipsFailure if the environment or the property names a file that is not there
     */
    public static Optional<Path> find() {
        return find(System.getenv(), System.getProperty(PROPERTY));
    }

    static Optional<Path> find(Map<String, String> environment, @Nullable String property) {
        var replaced = environment.get(VARIABLE);
        if (replaced != null) {
            return Optional.of(existing(Path.of(replaced), VARIABLE));
        }
        var taskRoot = environment.get("LAMBDA_TASK_ROOT");
        if (taskRoot != null) {
            var packed = Path.of(taskRoot, "native", FILE);
            if (Files.isRegularFile(packed)) {
                return Optional.of(packed);
            }
        }
        if (property == null) {
            return Optional.empty();
        }
        var path = Path.of(property);
        return Optional.of(
                existing(Files.isDirectory(path) ? path.resolve(architecture()).resolve(FILE) : path, PROPERTY));
    }

    private static Path existing(Path path, String namedBy) {
        if (!Files.isRegularFile(path)) {
            throw new VipsFailure(namedBy + " leads to no file: " + path);
        }
        return path.toAbsolutePath();
    }

    /** This machine's architecture, in the words of the npm packages that carry the library. */
    private static String architecture() {
        var arch = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (arch) {
            case "amd64", "x86_64" -> "x64";
            case "aarch64" -> "arm64";
            default -> arch;
        };
    }
}
