package family.hearth.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Other programs: finding them, and running them to their end. */
public final class Programs {

    private Programs() {}

    /**
     * Insists that a program is on the PATH.
     *
     * @param remedy the lines that install it
     * @throws CannotMeasure when it is not
     */
    public static void need(String program, String remedy) {
        var path = System.getenv().getOrDefault("PATH", "");
        var found = Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
        if (!found) {
            throw new CannotMeasure("needs " + program + ": " + remedy);
        }
    }

    /**
     * What a program prints on its first stream; what it prints on the other goes where ours goes.
     *
     * @throws CannotMeasure when it fails
     */
    public static String run(Path directory, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), UTF_8);
        var status = process.waitFor();
        if (status != 0) {
            throw new CannotMeasure(String.join(" ", command) + " ended with " + status + ": " + said);
        }
        return said;
    }

    /** Fetches what the folder of Node.js depends on, as its lock file says, unless it is there. */
    public static void installNodePackages() throws IOException, InterruptedException {
        need("npm", "nodejs.org, apt-get install npm or brew install node");
        var lock = Repository.node().resolve("package-lock.json");
        var installed = Repository.node().resolve("node_modules/.package-lock.json");
        if (!Files.exists(installed)
                || Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(lock)) < 0) {
            run(Repository.node(), Map.of(), List.of("npm", "ci", "--no-audit", "--no-fund"));
        }
        run(Repository.node(), Map.of(), List.of("npm", "run", "--silent", "bundle"));
    }

    /** The times in a program's {@code times …} line. */
    public static List<Double> times(String said) {
        return said.lines()
                .filter(line -> line.startsWith("times "))
                .flatMap(line -> Arrays.stream(line.split(" ")).skip(1))
                .map(Double::valueOf)
                .toList();
    }
}
