package family.hearth.architecture.documents;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.architecture.source.SourceTree;
import family.hearth.architecture.source.SourceTree.TextFile;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No page leads nowhere. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|mailto:|#)([^)#\\s]+)[^)]*\\)");

    private static final SourceTree HEARTH = SourceTree.ofHearth();

    @Test
    void links_leadToFilesThatThereAre() {
        assertThat(HEARTH.files().filter(file -> file.path().endsWith(".md")).flatMap(LinksTest::targets))
                .isNotEmpty()
                .allSatisfy(target -> assertThat(target).exists());
    }

    @Test
    void link_isFound_whereverItStands() {
        var page = new TextFile("docs/page.md", List.of("[a](b.md), [c](../d#e), [f](https://g.example)"));

        assertThat(targets(page))
                .containsExactly(
                        HEARTH.root().resolve("docs/b.md"), HEARTH.root().resolve("d"));
    }

    private static Stream<Path> targets(TextFile page) {
        var directory = HEARTH.root().resolve(page.path()).resolveSibling("");
        return LINK.matcher(page.text())
                .results()
                .map(link -> directory.resolve(link.group(1)).normalize());
    }
}
