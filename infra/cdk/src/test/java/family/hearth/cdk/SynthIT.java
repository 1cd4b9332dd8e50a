package family.hearth.cdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both ways to synthesise, in two JVMs because each orders its maps anew, and what cfn-lint says of the outcome. */
class SynthIT {

    private static final Path REPOSITORY = Path.of("..", "..").toAbsolutePath().normalize();

    @TempDir
    private static Path byCommandLine;

    @TempDir
    private static Path byHand;

    @TempDir
    private static Path forProd;

    @BeforeAll
    static void synthesise() throws IOException, InterruptedException {
        for (var root : List.of(byCommandLine, byHand, forProd)) {
            FinishedBuild.in(root);
        }
        var commandLine = startAsCdkDoes(byCommandLine);
        Synth.synthesise(byHand, Map.of());
        Synth.synthesise(forProd, Map.of("HEARTH_STAGE", "prod", "HEARTH_MAIL_FROM", "hearth@hearth.example"));
        assertThat(commandLine.waitFor())
                .as(Files.readString(byCommandLine.resolve("said")))
                .isZero();
    }

    @Test
    void bothWays_writeTheSameBytes() throws IOException {
        assertThat(contents(byHand)).isEqualTo(contents(byCommandLine));
    }

    /** As the command line sees it that deploys, in the version of package-lock.json. */
    @Test
    void diff_isEmpty_whenNothingChanged() throws IOException, InterruptedException {
        var diff = new ProcessBuilder(
                        REPOSITORY.resolve("node_modules/.bin/cdk").toString(),
                        "diff",
                        "hearth-dev",
                        "--app",
                        byHand.resolve("cdk.out").toString(),
                        "--template",
                        byCommandLine
                                .resolve("cdk.out/hearth-dev.template.json")
                                .toString(),
                        "--strict",
                        "--fail",
                        "--no-notices")
                .redirectErrorStream(true);
        diff.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
        diff.environment().put("HOME", byHand.toString());
        var running = diff.start();
        var said = new String(running.getInputStream().readAllBytes(), UTF_8);

        assertThat(running.waitFor()).as(said).isZero();
        assertThat(said).contains("There were no differences");
    }

    @Test
    void output_namesNoPlaceOfThisMachine() throws IOException {
        assertThat(contents(byHand))
                .allSatisfy((file, content) -> assertThat(content)
                        .as(file)
                        .doesNotContain(REPOSITORY.toString(), byHand.toString(), System.getProperty("user.home")));
    }

    @Test
    void templates_areCleanToCfnLint() throws IOException, InterruptedException {
        var dev = byHand.resolve("cdk.out/hearth-dev.template.json").toString();
        var prod = forProd.resolve("cdk.out/hearth-prod.template.json").toString();

        Process lint;
        try {
            lint = new ProcessBuilder("cfn-lint", dev, prod)
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            fail("cfn-lint is not on the PATH: pip install cfn-lint", e);
            return;
        }
        var said = new String(lint.getInputStream().readAllBytes(), UTF_8);
        assertThat(lint.waitFor()).as(said).isZero();
    }

    /** Runs what cdk.json says, in a JVM of its own, in a root that has no more than it needs. */
    private static Process startAsCdkDoes(Path root) throws IOException {
        var app = new ObjectMapper()
                .readTree(REPOSITORY.resolve("cdk.json").toFile())
                .path("app")
                .asText();
        Files.createDirectories(root.resolve("infra/cdk"));
        Files.createSymbolicLink(root.resolve("infra/cdk/target"), REPOSITORY.resolve("infra/cdk/target"));
        var process = new ProcessBuilder("sh", "-c", app)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(root.resolve("said").toFile());
        process.environment().keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("HEARTH_"));
        process.environment().put("JAVA_HOME", System.getProperty("java.home"));
        // By this variable the command line says where it will look.
        process.environment().put("CDK_OUTDIR", "cdk.out");
        return process.start();
    }

    /** Every file that was written, by its name. */
    private static Map<String, String> contents(Path root) throws IOException {
        var out = root.resolve("cdk.out");
        List<Path> files;
        try (var found = Files.walk(out)) {
            files = found.filter(Files::isRegularFile).toList();
        }
        return files.stream()
                .collect(Collectors.toMap(
                        file -> out.relativize(file).toString(), SynthIT::read, (one, other) -> one, TreeMap::new));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
