package family.hearth.bench;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** {@code ./hearth bench}: one benchmark, by its name. */
public final class Bench {

    static final String USAGE = """
            usage: ./hearth bench NAME [FLAGS]

              cold      start to first answer of each function, primed and not, with an AOT cache, and of Node.js
              cost      what a call of each route asks of DynamoDB, S3 and SES, in dollars, beside its floor
              growth    the cost of a page, a change and a sweep with 100 and with 100 000 items
              images    thumbnails beside those of sharp, from npm
              load      throughput, p50, p99 and errors of the local cloud under load
              policies  saying what a device may do, and when, for as many rules as a family may have
              search    what finding memories by a word reads and takes, in small and in large families
            """;

    private static final int OK = 0;
    private static final int CANNOT = 1;
    private static final int WRONG_USAGE = 2;

    private final Map<String, Benchmark> benchmarks;
    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    Bench(List<Benchmark> benchmarks, Clock clock, PrintStream out, PrintStream err) {
        this.benchmarks = benchmarks.stream().collect(toUnmodifiableMap(Benchmark::name, Function.identity()));
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    public static void main(String... words) throws Exception {
        System.exit(new Bench(Benchmarks.ALL, Clock.systemUTC(), System.out, System.err).run(List.of(words)));
    }

    /** Runs the one that the first word names, to its end. */
    int run(List<String> words) throws Exception {
        try {
            var name = words.stream().findFirst().orElseThrow(() -> new WrongUsage("which one?"));
            if (name.equals("--help") || name.equals("-h")) {
                out.print(USAGE);
                return OK;
            }
            var report = new Report(out, err);
            var benchmark = named(name);
            report.heading(name);
            report.say(Machine.here(clock).line());
            benchmark.run(words.subList(1, words.size()), report);
            return OK;
        } catch (WrongUsage e) {
            err.println("hearth bench: " + e.getMessage());
            err.print(USAGE);
            return WRONG_USAGE;
        } catch (CannotMeasure e) {
            err.println("hearth bench: " + e.getMessage());
            return CANNOT;
        }
    }

    private Benchmark named(String name) {
        var benchmark = benchmarks.get(name);
        if (benchmark == null) {
            throw new WrongUsage("there is no benchmark \"" + name + "\"");
        }
        return benchmark;
    }
}
