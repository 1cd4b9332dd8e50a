package family.hearth.zips;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Where functions are set up: the layer unpacked once for all of them, Lambda's runtime, and a directory for each.
 *
 * @param directory outside of the repository, which may itself lie under the /opt that is mounted over
 */
record Stage(Path directory) {

    static Stage in(Path directory, Archive layer) {
        var stage = new Stage(directory);
        try {
            Files.createDirectories(stage.jdk());
            Files.createDirectories(stage.runtime());
            try (var jars = Files.list(Path.of("target", "runtime"))) {
                for (var jar : jars.toList()) {
                    Files.copy(jar, stage.runtime().resolve(jar.getFileName()));
                }
            }
            stage.unpackNativeClient();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        layer.unpack(stage.opt());
        return stage;
    }

    /** The layer. */
    Path opt() {
        return directory.resolve("opt");
    }

    /** Where the JDK is mounted a second time. */
    Path jdk() {
        return directory.resolve("jdk");
    }

    /** The jars of the runtime interface client. */
    Path runtime() {
        return directory.resolve("runtime");
    }

    /** The client's library for this processor; left to itself each process writes over the one that others run. */
    Path nativeClient() {
        return directory.resolve("libaws-lambda-jni.so");
    }

    private void unpackNativeClient() throws IOException {
        var processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        var library = "/jni/libaws-lambda-jni.linux-" + processor + ".so";
        try (var stored = Objects.requireNonNull(Stage.class.getResourceAsStream(library), library)) {
            Files.copy(stored, nativeClient());
        }
    }

    /** An empty directory of a function's own. */
    Path homeOf(DeployedFunction function) throws IOException {
        return Files.createTempDirectory(directory, function.name());
    }
}
