package family.hearth.cdk;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import software.amazon.awscdk.App;

/**
 * Writes {@code cdk.out/} without the CDK command line, a network or credentials. The one argument is the
 * repository's root; the stage comes from the environment. Needs {@code node} on the path and a finished build.
 */
final class Synth {

    private Synth() {}

    public static void main(String[] arguments) {
        System.exit(exitCode(System.err, () -> {
            if (arguments.length != 1) {
                throw new CannotSynth("name the repository's root, and nothing else");
            }
            synthesise(Path.of(arguments[0]), System.getenv());
        }));
    }

    static void synthesise(Path root, Map<String, String> environment) {
        var out = root.toAbsolutePath().resolve("cdk.out").normalize();
        var app = new App(HearthApp.settings().outdir(out.toString()).build());
        HearthApp.define(app, Stage.from(app.getNode(), environment), new Artifacts(root));
        app.synth();
    }

    /** Runs an entry point; what the operator can mend becomes one line on the error stream, not a stack trace. */
    static int exitCode(PrintStream errors, Runnable entryPoint) {
        try {
            entryPoint.run();
            return 0;
        } catch (CannotSynth problem) {
            errors.println(problem.getMessage());
            return 1;
        }
    }
}
