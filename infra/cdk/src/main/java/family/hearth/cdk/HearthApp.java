package family.hearth.cdk;

import io.github.cdklabs.cdknag.AwsSolutionsChecks;
import java.nio.file.Path;
import java.util.Map;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;
import software.amazon.awscdk.Aspects;

/** The CDK app, as {@code cdk.json} starts it: in the repository's root, with the context of the command line. */
final class HearthApp {

    /** Set here and not in cdk.json, so that every way to synthesise gives the same template. */
    private static final Map<String, Object> FEATURE_FLAGS = Map.of(
            // Without it a new layer would not publish new versions, and the alias would stay on the old code.
            "@aws-cdk/aws-lambda:recognizeLayerVersion", true,
            // By these SAM finds a function's code; the command line sets it anyway.
            "aws:cdk:enable-asset-metadata", true,
            "@aws-cdk/core:checkSecretUsage", true,
            "@aws-cdk/core:explicitStackTags", true,
            "@aws-cdk/core:validateAgainstDefaultRules", true);

    private HearthApp() {}

    public static void main(String[] arguments) {
        System.exit(Synth.exitCode(System.err, () -> {
            var app = new App(settings().build());
            define(app, Stage.from(app.getNode(), System.getenv()), new Artifacts(Path.of("")));
            app.synth();
        }));
    }

    static AppProps.Builder settings() {
        return AppProps.builder()
                .context(FEATURE_FLAGS)
                .analyticsReporting(false)
                // They name temporary directories, and no two runs would write the same bytes.
                .stackTraces(false);
    }

    static HearthStack define(App app, Stage stage, Artifacts artifacts) {
        check(app);
        return new HearthStack(app, stage, artifacts);
    }

    /** Has every construct judged by the AWS Solutions rules; a finding is an error that stops a deployment. */
    static void check(App app) {
        Aspects.of(app).add(new AwsSolutionsChecks());
    }
}
