package family.hearth.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtifactsTest {

    @TempDir
    private Path root;

    @Test
    void function_isItsZip_whenItIsBuilt() {
        assertThat(FinishedBuild.in(root).function("kids")).isRegularFile().endsWithRaw(Path.of("function.zip"));
    }

    @Test
    void function_saysWhatToDo_whenItIsNotBuilt() {
        assertThatThrownBy(() -> new Artifacts(root).function("kids"))
                .isInstanceOf(CannotSynth.class)
                .hasMessage("functions/kids/target/function.zip is not built: ./hearth synth builds everything first");
    }

    @Test
    void layer_saysWhatToDo_whenItIsNotBuilt() {
        assertThatThrownBy(() -> new Artifacts(root).layer())
                .isInstanceOf(CannotSynth.class)
                .hasMessage("infra/layer/target/layer.zip is not built: ./hearth synth builds everything first");
    }
}
