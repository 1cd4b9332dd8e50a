package family.hearth.architecture.documents;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.architecture.source.SourceTree;
import family.hearth.local.LocalCloud;
import family.hearth.local.Settings;
import org.junit.jupiter.api.Test;

/** The first session that the README prints, typed into a shell. */
class ReadmeIT {

    /** What the page leaves to its reader: to stop when something is refused. */
    private static final String STRICT = """
            set -euo pipefail
            curl() { command curl --fail-with-body "$@"; }
            """;

    private static final SourceTree HEARTH = SourceTree.ofHearth();

    @Test
    void firstSession_endsWithAMemory() throws Exception {
        var session = HEARTH.files()
                .filter(file -> file.path().equals("README.md"))
                .flatMap(Commands::blocks)
                .filter(block -> block.contains("curl"))
                .findFirst()
                .orElseThrow();

        try (var cloud = LocalCloud.start(Settings.forTests())) {
            var here = session.replace("http://localhost:8080", cloud.url().toString());
            var outcome = Commands.run(HEARTH.root(), "bash", "-c", STRICT + here);

            assertThat(outcome.said()).contains("The first steps, across the kitchen");
            assertThat(outcome.status()).as(outcome.said()).isZero();
        }
    }
}
