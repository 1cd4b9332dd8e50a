package family.hearth.architecture.documents;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.architecture.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every decision record is a page, has its parts, and names something real that enforces it. */
class DecisionRecordTest {

    private static final SourceTree HEARTH = SourceTree.ofHearth();

    private static final String GOOD = """
            # 7. Why is the sky blue?

            Status: accepted

            ## Context

            ## Decision

            ## Consequences

            Enforced by: `Sky`, which nobody
            dares to paint, and `air/pom.xml`.
            """;

    @TempDir
    private Path directory;

    @Test
    void hearthsRecords_haveNothingWrong() {
        var pages = DecisionRecord.all(HEARTH).toList();

        assertThat(pages).isNotEmpty();
        assertThat(pages.stream().flatMap(page -> page.findings(HEARTH))).isEmpty();
    }

    @Test
    void hearthsRecords_areAllInTheIndex() {
        var index = HEARTH.files()
                .filter(file -> file.path().equals("docs/adr/README.md"))
                .findFirst()
                .orElseThrow();
        var rows = DecisionRecord.all(HEARTH).map(DecisionRecordTest::row).toList();

        assertThat(index.lines()).containsAll(rows);
    }

    @Test
    void record_isFine_whenWhatEnforcesItIsThere() throws IOException {
        write("air/src/Sky.java", "");
        write("air/pom.xml", "");

        assertThat(findings(GOOD)).isEmpty();
    }

    @Test
    void record_isReported_whenWhatEnforcesItIsNotThere() throws IOException {
        write("air/pom.xml", "");

        assertThat(findings(GOOD)).singleElement().asString().endsWith("there is no Sky");
    }

    @Test
    void record_isReported_whenNothingEnforcesIt() throws IOException {
        assertThat(findings(GOOD.substring(0, GOOD.indexOf("Enforced by"))))
                .anySatisfy(finding -> assertThat(finding).endsWith("it says nothing that enforces it"));
    }

    @Test
    void record_isReported_whenItLacksAPart() throws IOException {
        write("air/src/Sky.java", "");
        write("air/pom.xml", "");

        assertThat(findings(GOOD.replace("## Decision", "## Idea")))
                .singleElement()
                .asString()
                .contains("sections");
        assertThat(findings(GOOD.replace("Status: accepted", "")))
                .singleElement()
                .asString()
                .contains("status");
        assertThat(findings(GOOD.replace("# 7.", "# 8.")))
                .singleElement()
                .asString()
                .contains("numbers");
        assertThat(findings(GOOD + "\n".repeat(60))).singleElement().asString().contains("longer");
    }

    private static String row(DecisionRecord page) {
        var name = page.file().path().substring("docs/adr/".length());
        return "| [%d](%s) | %s |".formatted(page.number(), name, page.title());
    }

    private List<String> findings(String text) throws IOException {
        write("docs/adr/0007-blue.md", text);
        var tree = SourceTree.at(directory);
        return DecisionRecord.all(tree).flatMap(page -> page.findings(tree)).toList();
    }

    private void write(String path, String text) throws IOException {
        var file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
