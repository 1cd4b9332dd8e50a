package family.hearth.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.http.LocalServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpIT {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Up up = new Up(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));

    @Test
    void run_saysHowItIsUsed_whenAsked() throws Exception {
        assertThat(up.run(List.of("--help"), Map.of())).isZero();
        assertThat(out.toString(UTF_8)).startsWith("usage: ./hearth up");
    }

    @Test
    void run_saysWhatIsWrong_whenAFlagIsUnknown() throws Exception {
        assertThat(up.run(List.of("--nope"), Map.of())).isEqualTo(2);
        assertThat(err.toString(UTF_8)).startsWith("hearth up: unknown: --nope\nusage:");
    }

    @Test
    void run_saysOneLine_whenThePortIsTaken(@TempDir Path data) throws Exception {
        try (var other = new LocalServer(LocalServer.ANY_PORT)) {
            var words = List.of("--port", String.valueOf(other.port()), "--data", data.toString());

            assertThat(up.run(words, Map.of())).isEqualTo(1);
            assertThat(err.toString(UTF_8))
                    .isEqualTo("hearth up: port " + other.port() + " is taken; choose another with --port\n");
        }
    }

    @Test
    void run_saysOneLine_whenAnotherRunsOnTheData(@TempDir Path data) throws Exception {
        try (var other = DataDirectory.take(data)) {
            assertThat(other).isNotNull();
            var words = List.of("--port", "0", "--data", data.toString());

            assertThat(up.run(words, Map.of())).isEqualTo(1);
            assertThat(err.toString(UTF_8)).isEqualTo("hearth up: another local cloud runs on " + data + "\n");
        }
    }
}
