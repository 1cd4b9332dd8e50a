package family.hearth.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What becomes of a command line. */
class BenchTest {

    private static final Pattern LISTED = Pattern.compile("(?m)^  ([a-z]+) ");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void usage_namesEveryBenchmark_andNoOther() {
        assertThat(LISTED.matcher(Bench.USAGE).results().map(match -> match.group(1)))
                .containsExactlyElementsOf(
                        Benchmarks.ALL.stream().map(Benchmark::name).toList());
    }

    @Test
    void benchmark_runsWithTheWordsAfterItsName_belowDateAndMachine() throws Exception {
        assertThat(run(new Echo(), "echo", "loud", "twice")).isZero();

        assertThat(out.toString(UTF_8))
                .startsWith("\n## echo\n\n2026-03-01; ")
                .contains(" cores, ", "; JDK 25")
                .endsWith("[loud, twice]\n");
    }

    @Test
    void unknownName_isAnsweredByUsage() throws Exception {
        assertThat(run(new Echo(), "fly")).isEqualTo(2);

        assertThat(err.toString(UTF_8)).isEqualTo("hearth bench: there is no benchmark \"fly\"\n" + Bench.USAGE);
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void noName_isAnsweredByUsage() throws Exception {
        assertThat(run(new Echo())).isEqualTo(2);

        assertThat(err.toString(UTF_8)).endsWith(Bench.USAGE);
    }

    @Test
    void whatTheMachineLacks_isSaidInOneLine() throws Exception {
        assertThat(run(new Echo(), "echo", "lacking")).isEqualTo(1);

        assertThat(err.toString(UTF_8)).isEqualTo("hearth bench: needs a bell: apt-get install bell\n");
    }

    private int run(Benchmark benchmark, String... words) throws Exception {
        return new Bench(
                        List.of(benchmark), CLOCK, new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8))
                .run(List.of(words));
    }

    /** Says what it was told. */
    private static final class Echo implements Benchmark {

        @Override
        public String name() {
            return "echo";
        }

        @Override
        public void run(List<String> words, Report report) {
            if (words.contains("lacking")) {
                throw new CannotMeasure("needs a bell: apt-get install bell");
            }
            report.say(words.toString());
        }
    }
}
