package family.hearth.cdk;

import family.hearth.topology.Topology;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lays out a directory as a finished build leaves the repository, so that nothing need be built to synthesise. */
final class FinishedBuild {

    private FinishedBuild() {}

    static Artifacts in(Path root) {
        Topology.functions().forEach(function -> write(root, "functions/" + function.name() + "/target/function.zip"));
        write(root, "infra/layer/target/layer.zip");
        return new Artifacts(root);
    }

    private static void write(Path root, String artifact) {
        try {
            var file = root.resolve(artifact);
            Files.createDirectories(file.getParent());
            // CDK hashes what is in it and never opens it.
            Files.writeString(file, artifact);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
