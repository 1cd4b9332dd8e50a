package family.hearth.cdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class SynthTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream errors = new PrintStream(written, true, UTF_8);

    @Test
    void exitCode_is1AfterOneLine_whenTheOperatorCanMendIt() {
        var code = Synth.exitCode(errors, () -> {
            throw new CannotSynth("build first");
        });

        assertThat(code).isEqualTo(1);
        assertThat(written.toString(UTF_8)).isEqualTo("build first" + System.lineSeparator());
    }

    @Test
    void exitCode_is0InSilence_whenAllWentWell() {
        assertThat(Synth.exitCode(errors, () -> {})).isZero();
        assertThat(written.toString(UTF_8)).isEmpty();
    }

    @Test
    void exitCode_hidesNothing_whenTheFaultIsOurs() {
        assertThatThrownBy(() -> Synth.exitCode(errors, () -> {
                    throw new IllegalStateException("ours");
                }))
                .isInstanceOf(IllegalStateException.class);
    }
}
