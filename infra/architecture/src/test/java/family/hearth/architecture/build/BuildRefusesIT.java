package family.hearth.architecture.build;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.architecture.build.RefusedProjects.Module;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One module is good, each of the others breaks one rule of the build. */
class BuildRefusesIT {

    private static final Module GOOD = new Module("good", """
            package refused;

            record Sample(String name) {}
            """);

    private static final Module WARNING = new Module("warning", """
            package refused;

            import java.util.List;

            record Sample(List names) {}
            """);

    private static final Module BUG = new Module("bug", """
            package refused;

            final class Sample {

                void refuse(String name) {
                    if (name.isEmpty()) {
                        new IllegalArgumentException("no name");
                    }
                }
            }
            """);

    private static final Module NULL = new Module("null", """
            package refused;

            final class Sample {

                String name() {
                    return null;
                }
            }
            """);

    private static final Module FORMAT = new Module("format", """
            package refused;

            record Sample( String name ){ }
            """);

    private static String said = "";

    @BeforeAll
    static void build() throws Exception {
        RefusedProjects.write(List.of(GOOD, WARNING, BUG, NULL, FORMAT));
        said = RefusedProjects.build();
    }

    @Test
    void build_takesWhatIsGood() {
        assertThat(failure(GOOD)).isEmpty();
        assertThat(said).containsPattern("refused-good [. ]*SUCCESS");
    }

    @Test
    void build_refusesAWarning_ofTheCompiler() {
        assertThat(failure(WARNING)).anySatisfy(line -> assertThat(line).contains("Compilation failure"));
        assertThat(said).contains("found raw type", "warnings found and -Werror specified");
    }

    @Test
    void build_refusesABug_thatErrorProneKnows() {
        assertThat(failure(BUG)).anySatisfy(line -> assertThat(line).contains("Compilation failure"));
        assertThat(said).contains("[DeadException]");
    }

    @Test
    void build_refusesNull_whereNobodySaidSo() {
        assertThat(failure(NULL)).anySatisfy(line -> assertThat(line).contains("Compilation failure"));
        assertThat(said).contains("[NullAway]");
    }

    @Test
    void build_refusesAnotherFormat() {
        assertThat(failure(FORMAT)).anySatisfy(line -> assertThat(line).contains("spotless"));
        assertThat(said).contains("format violations");
    }

    /** The lines that say what of a module failed. */
    private static List<String> failure(Module module) {
        return said.lines()
                .filter(line -> line.startsWith("[ERROR] Failed to execute goal"))
                .filter(line -> line.contains(module.artifact() + ":"))
                .toList();
    }
}
