package family.hearth.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What somebody else's validator says of the documents. */
class ValidatorTest {

    private static final String VALIDATOR = "openapi-spec-validator";

    @TempDir
    Path directory;

    @ParameterizedTest
    @MethodSource("family.hearth.openapi.DocumentTest#documents")
    void document_isValidOpenApi31(Document document) throws Exception {
        var file = Files.write(directory.resolve(document.name() + ".json"), Trees.bytes(document.tree()));
        var validator = start(file);
        var said = new String(validator.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(validator.waitFor()).as(said).isZero();
    }

    private static Process start(Path file) {
        try {
            return new ProcessBuilder(VALIDATOR, "--schema", "3.1", file.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new AssertionError(VALIDATOR + " is not on the PATH: pip install " + VALIDATOR, e);
        }
    }
}
