package family.hearth.architecture.documents;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.architecture.source.SourceTree;
import family.hearth.architecture.source.SourceTree.TextFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./hearth} explains itself, and pages speak only of what it explains. */
class HearthCommandTest {

    private static final SourceTree HEARTH = SourceTree.ofHearth();
    private static final Pattern VERB = Pattern.compile("(?m)^  ([a-z]+) {2,}\\S");
    private static final Pattern CALL = Pattern.compile("(?m)^\\./hearth (\\w+)([^#\\n]*)");
    private static final Pattern USAGE = Pattern.compile("(?s) USAGE = \"{3}\\n(.*?\\n *)\"{3};");
    private static final Pattern FLAG = Pattern.compile("(?<![\\w-])--[a-z]+");

    /** What follows these is Maven's, or CDK's. */
    private static final Set<String> HANDS_ON = Set.of("test", "fmt", "deploy");

    private static final Map<String, String> HELP = new TreeMap<>();

    @BeforeAll
    static void askEveryVerb() throws IOException, InterruptedException {
        for (var verb : found(VERB, Commands.hearth(HEARTH.root(), "help").said(), 1)) {
            HELP.put(verb, Commands.hearth(HEARTH.root(), "help", verb).said());
        }
    }

    @Test
    void help_explainsEveryVerb() {
        assertThat(HELP).containsKeys("up", "demo", "test", "fmt", "synth", "deploy", "bench", "help");
        assertThat(HELP).allSatisfy((verb, help) -> assertThat(help).startsWith("usage: ./hearth "));
    }

    @Test
    void helpOfAVerb_isTheSame_whereverItIsAskedFor() throws Exception {
        assertThat(Commands.hearth(HEARTH.root(), "synth", "--help").said()).isEqualTo(HELP.get("synth"));
        assertThat(Commands.hearth(HEARTH.root()).said()).isEqualTo(HELP.get("help"));
    }

    @Test
    void unknownVerb_isRefusedInOneLine() throws Exception {
        var outcome = Commands.hearth(HEARTH.root(), "fly");

        assertThat(outcome.status()).isEqualTo(2);
        assertThat(outcome.said()).hasLineCount(1).contains("\"fly\"", "./hearth help");
    }

    @Test
    void deploy_saysInOneLineWhatItLacks_whenThereAreNoCredentials() throws Exception {
        var nobody = "env -i PATH=\"$PATH\" HOME=/nowhere bash ./hearth deploy";

        var outcome = Commands.run(HEARTH.root(), "bash", "-c", nobody);

        assertThat(outcome.status()).isEqualTo(1);
        assertThat(outcome.said()).hasLineCount(1).contains("AWS credentials", "docs/operations.md");
    }

    @ParameterizedTest
    @CsvSource({"up, local/UpFlags", "demo, local/DemoFlags", "bench, bench/Bench"})
    void helpOfAVerb_saysWhatItsProgramSays(String verb, String program) {
        var module = program.substring(0, program.indexOf('/'));
        var source = page("infra/" + module + "/src/main/java/family/hearth/" + program + ".java");
        var usage = USAGE.matcher(source.text());

        assertThat(usage.find()).isTrue();
        assertThat(HELP.get(verb)).startsWith(usage.group(1).stripIndent());
    }

    @Test
    void readme_showsEveryVerb() {
        var shown = Commands.blocks(page("README.md"))
                .flatMap(block -> found(CALL, block, 1).stream())
                .collect(Collectors.toSet());

        assertThat(shown).isEqualTo(HELP.keySet());
    }

    @Test
    void pages_callOnlyWhatHelpExplains() {
        var calls = HEARTH.files()
                .filter(file -> file.path().endsWith(".md"))
                .flatMap(Commands::blocks)
                .flatMap(block -> CALL.matcher(block).results())
                .toList();

        assertThat(calls).hasSizeGreaterThan(5).allSatisfy(call -> {
            assertThat(HELP).containsKey(call.group(1));
            if (!HANDS_ON.contains(call.group(1))) {
                assertThat(found(FLAG, call.group(2), 0))
                        .allSatisfy(flag -> assertThat(HELP.get(call.group(1))).contains(flag));
            }
        });
    }

    @Test
    void scripts_areSoundShell() throws Exception {
        for (var script : List.of("hearth", ".ci/run", ".ci/other-clouds", ".ci/stand-in-localstack")) {
            assertThat(Commands.run(HEARTH.root(), "bash", "-n", script)).isEqualTo(new Commands.Outcome(0, ""));
        }
    }

    private static TextFile page(String path) {
        return HEARTH.files()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> found(Pattern pattern, String text, int group) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(group))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
