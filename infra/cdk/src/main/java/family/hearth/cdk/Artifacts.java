package family.hearth.cdk;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The packaged code that the stack uploads, where Maven's package phase leaves it.
 *
 * @param root the repository's root
 */
record Artifacts(Path root) {

    /**
     * The code of one function: its own jar and what the layer does not hold.
     *
     * @throws CannotSynth when it is not built
     */
    Path function(String name) {
        return built(Path.of("functions", name, "target", "function.zip"));
    }

    /**
     * The layer that all functions stand on.
     *
     * @throws CannotSynth when it is not built
     */
    Path layer() {
        return built(Path.of("infra", "layer", "target", "layer.zip"));
    }

    private Path built(Path artifact) {
        var file = root.resolve(artifact);
        if (Files.isRegularFile(file)) {
            return file;
        }
        throw new CannotSynth(artifact + " is not built: ./hearth synth builds everything first");
    }
}
