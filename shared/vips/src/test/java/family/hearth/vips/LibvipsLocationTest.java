package family.hearth.vips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibvipsLocationTest {

    private static final Map<String, String> NOTHING = Map.of();

    @TempDir
    Path directory;

    @Test
    void find_isEmpty_whenNobodyProvidedALibrary() {
        assertThat(LibvipsLocation.find(NOTHING, null)).isEmpty();
    }

    @Test
    void find_isEmpty_whenTheFunctionsZipHasNone() {
        assertThat(LibvipsLocation.find(Map.of("LAMBDA_TASK_ROOT", directory.toString()), null))
                .isEmpty();
    }

    @Test
    void find_prefersTheVariable_soThatTheLibraryCanBeExchanged() throws IOException {
        var own = file("own.so");
        file("native/" + LibvipsLocation.FILE);

        var found = LibvipsLocation.find(
                Map.of("HEARTH_LIBVIPS", own.toString(), "LAMBDA_TASK_ROOT", directory.toString()), own.toString());

        assertThat(found).contains(own);
    }

    @Test
    void find_takesTheOneInTheFunctionsZip() throws IOException {
        var packed = file("native/" + LibvipsLocation.FILE);

        assertThat(LibvipsLocation.find(Map.of("LAMBDA_TASK_ROOT", directory.toString()), "elsewhere"))
                .contains(packed);
    }

    @Test
    void find_takesTheFileThatThePropertyNames() throws IOException {
        var file = file("libvips.so");

        assertThat(LibvipsLocation.find(NOTHING, file.toString())).contains(file);
    }

    @Test
    void find_picksThisMachinesArchitecture_whenThePropertyNamesADirectory() throws IOException {
        file("x64/" + LibvipsLocation.FILE);
        file("arm64/" + LibvipsLocation.FILE);

        var found = LibvipsLocation.find(NOTHING, directory.toString());

        var expected = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64";
        assertThat(found).contains(directory.resolve(expected).resolve(LibvipsLocation.FILE));
    }

    @Test
    void find_fails_whenTheNamedFileIsNotThere() {
        var nowhere = directory.resolve("nowhere.so").toString();

        assertThatThrownBy(() -> LibvipsLocation.find(Map.of("HEARTH_LIBVIPS", nowhere), null))
                .isInstanceOf(VipsFailure.class)
                .hasMessageContaining("HEARTH_LIBVIPS");
        assertThatThrownBy(() -> LibvipsLocation.find(NOTHING, nowhere))
                .isInstanceOf(VipsFailure.class)
                .hasMessageContaining(LibvipsLocation.PROPERTY);
    }

    private Path file(String name) throws IOException {
        var file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.createFile(file);
    }
}
