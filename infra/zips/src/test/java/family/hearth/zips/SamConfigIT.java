package family.hearth.zips;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What SAM is told is there: the template, each function's code, the samples. SAM itself is not run. */
class SamConfigIT {

    private static final Pattern TEMPLATE = Pattern.compile("(?m)^template_file = \"([^\"]+)\"");
    private static final Pattern INVOKED = Pattern.compile("sam local invoke (\\w+)[^\\n]*--event (\\S+)");

    @Test
    void template_isTheOneThatSynthWrites() throws IOException {
        var config = Files.readString(Deployment.REPOSITORY.resolve("samconfig.toml"));

        assertThat(TEMPLATE.matcher(config).results().map(file -> file.group(1)))
                .isNotEmpty()
                .containsOnly("cdk.out/hearth-dev.template.json");
    }

    @Test
    void code_isWhereTheTemplateSays() {
        assertThat(Deployment.synthesised().functions())
                .hasSameSizeAs(Topology.functions())
                .allSatisfy(function -> {
                    assertThat(function.zip().file()).isRegularFile();
                    assertThat(function.layer().file()).isRegularFile();
                });
    }

    @Test
    void printedCalls_nameFunctionsAndSamplesThatThereAre() throws IOException {
        var page = Files.readString(Deployment.REPOSITORY.resolve("docs/operations.md"));

        assertThat(INVOKED.matcher(page).results()).isNotEmpty().allSatisfy(call -> {
            assertThat(Deployment.synthesised().logicalIds()).contains(call.group(1));
            assertThat(Deployment.REPOSITORY.resolve(call.group(2))).isRegularFile();
        });
    }

    @Test
    void everyFunction_isCalledByItsLogicalId() {
        assertThat(Deployment.synthesised().logicalIds()).hasSameSizeAs(Topology.functions());
    }
}
