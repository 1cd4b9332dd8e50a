package family.hearth.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {

    @TempDir
    Path directory;

    @Test
    void page_namesTheVersion() throws IOException {
        write("a{}");
        assertThat(read("page.html")).isEqualTo("see /" + version() + "/a.css");
        assertThat(read("a.css")).isEqualTo("a{}");
    }

    @Test
    void version_isTheSame_forTheSameFiles() throws IOException {
        write("a{}");
        var first = version();
        write("a{}");
        assertThat(version()).isEqualTo(first).matches("[0-9a-f]{16}");
    }

    @Test
    void version_isAnother_whenAFileChanges() throws IOException {
        write("a{}");
        var first = version();
        write("b{}");
        assertThat(version()).isNotEqualTo(first);
    }

    @Test
    void sameFiles_areTheSameBytes() throws IOException {
        write("a{}");
        var first = Files.readAllBytes(directory.resolve("a.css.gz"));
        write("a{}");
        assertThat(directory.resolve("a.css.gz")).hasBinaryContent(first);
    }

    private void write(String css) throws IOException {
        var site = new Site();
        site.add("page.html", "see /{version}/a.css".getBytes(UTF_8));
        site.add("a.css", css.getBytes(UTF_8));
        site.writeTo(directory);
    }

    private String version() throws IOException {
        return Files.readAllLines(directory.resolve("index")).getFirst();
    }

    private String read(String name) {
        try (var in = new GZIPInputStream(Files.newInputStream(directory.resolve(name + ".gz")))) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
