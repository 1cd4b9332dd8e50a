package family.hearth.architecture.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hearth's files keep every rule; a file that breaks one is reported with its place. */
class SourceRuleTest {

    private static final SourceTree HEARTH = SourceTree.ofHearth();

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void hearth_keepsTheRule(SourceRule rule) {
        assertThat(rule.findings(HEARTH)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void rule_reportsWhatBreaksIt(SourceRule rule) throws IOException {
        write("a/src/main/java/a/A.java", offence(rule));

        assertThat(rule.findings(SourceTree.at(directory)))
                .singleElement()
                .asString()
                .startsWith("a/src/main/java/a");
    }

    @Test
    void suppressions_areFine_whenACommentSaysWhy() throws IOException {
        write("A.java", "@SuppressWarnings(\"a\") // since b\n// since c\n@SuppressWarnings(\"d\")\n");

        assertThat(SourceRule.SUPPRESSIONS_SAY_WHY.findings(SourceTree.at(directory)))
                .isEmpty();
    }

    @Test
    void plans_areFine_whenTheyNameAnIssue() throws IOException {
        write("A.java", "// TO" + "DO #12: until the adapter keeps cookies apart\n");

        assertThat(SourceRule.PLANS_HAVE_AN_ISSUE.findings(SourceTree.at(directory)))
                .isEmpty();
    }

    @Test
    void packages_areMarkedOnce_forTheirTestsToo() throws IOException {
        write("a/src/main/java/b/package-info.java", "@NullMarked\npackage b;\n");
        write("a/src/test/java/b/BTest.java", "package b;\n");

        assertThat(SourceRule.PACKAGES_ARE_NULL_MARKED.findings(SourceTree.at(directory)))
                .isEmpty();
    }

    @Test
    void ignoredDirectories_areNotRead() throws IOException {
        write(".gitignore", "target/\n");
        write("target/A.java", offence(SourceRule.NO_MACHINE_IS_NAMED));

        assertThat(SourceTree.at(directory).java()).isEmpty();
    }

    private static String offence(SourceRule rule) {
        return switch (rule) {
            case FILES_ARE_SHORT -> "\n".repeat(301);
            case PACKAGES_ARE_NULL_MARKED -> "package a;\n";
            case SUPPRESSIONS_SAY_WHY -> "int a;\n@SuppressWarnings(\"unchecked\")\nint b;\n";
            case PLANS_HAVE_AN_ISSUE -> "// TO" + "DO: do this one day\n";
            case NO_MACHINE_IS_NAMED -> "var home = \"/ho" + "me/me/hearth\";\n";
            case NO_REGISTRY_IS_NAMED -> "// https://pypi" + ".org/simple\n";
        };
    }

    private void write(String path, String text) throws IOException {
        var file = directory.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
