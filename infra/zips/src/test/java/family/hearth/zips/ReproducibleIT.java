package family.hearth.zips;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same sources, built a second time, somewhere else and later, give the same bytes: a deployment without changes
 * uploads nothing. Two functions stand for all: the ways in which a zip is made are these two, and one layer.
 */
class ReproducibleIT {

    private static final List<String> FUNCTIONS = List.of("expire-invites", "rotate-signing-key");

    private static final Set<String> NOT_SOURCES = Set.of("target", "node_modules", ".git", ".hearth", "cdk.out");

    @TempDir
    private Path elsewhere;

    @Test
    void zipsAndLayer_areTheSameBytes_whenBuiltElsewhere() throws Exception {
        copySources();
        build();

        assertThat(elsewhere.resolve("infra/layer/target/layer.zip"))
                .hasSameBinaryContentAs(Deployment.REPOSITORY.resolve("infra/layer/target/layer.zip"));
        for (var function : FUNCTIONS) {
            var zip = "functions/" + function + "/target/function.zip";
            assertThat(elsewhere.resolve(zip)).hasSameBinaryContentAs(Deployment.REPOSITORY.resolve(zip));
        }
    }

    /** With the times of now, as a fresh checkout has them. */
    private void copySources() throws IOException {
        Files.walkFileTree(Deployment.REPOSITORY, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                if (NOT_SOURCES.contains(directory.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(there(directory));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, there(file));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private Path there(Path path) {
        return elsewhere.resolve(Deployment.REPOSITORY.relativize(path).toString());
    }

    private void build() throws IOException, InterruptedException {
        var maven = Path.of(Objects.requireNonNull(System.getProperty("maven.home")), "bin", "mvn");
        var process = new ProcessBuilder(
                        maven.toString(),
                        "-B",
                        "-o",
                        "-q",
                        "-Dmaven.repo.local=" + System.getProperty("settings.localRepository"),
                        "-Dmaven.test.skip=true",
                        "-pl",
                        String.join(
                                ",",
                                FUNCTIONS.stream().map("functions/"::concat).toList()),
                        "-am",
                        "package")
                .directory(elsewhere.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
