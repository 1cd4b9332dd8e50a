package family.hearth.bench.policies;

import static family.hearth.bench.Samples.decimal;

import family.hearth.bench.Benchmark;
import family.hearth.bench.Report;
import family.hearth.bench.Table;
import java.util.List;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** {@code ./hearth bench policies}: what a device may do, and when, for as many rules as a family may have. */
public final class Policies implements Benchmark {

    private static final String HOUSEHOLD = "household";
    private static final int DECIMALS = 4;

    @Override
    public String name() {
        return "policies";
    }

    @Override
    public void run(List<String> words, Report report) throws RunnerException {
        Benchmark.takesNothing(words);
        report.say(
                "Milliseconds on one core, by JMH, over a window of 31 days where there is one. Usual: 4 schedules and"
                        + " an override. Largest: 200 of each. Contrived: 200 of each that together never change anything.");
        var options = new OptionsBuilder()
                .include("\\b" + PolicyTimes.class.getSimpleName() + "\\b")
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                // Of JMH's own, and of no concern to who reads the table.
                .jvmArgsAppend("--sun-misc-unsafe-memory-access=allow")
                .build();
        var table = Table.of("what", "rules", "ms", "± ms").withTexts(1);
        for (var result : new Runner(options).run()) {
            var score = result.getPrimaryResult();
            table.row(
                    score.getLabel(),
                    result.getParams().getParam(HOUSEHOLD),
                    decimal(score.getScore(), DECIMALS),
                    decimal(score.getScoreError(), DECIMALS));
        }
        report.print(table);
    }
}
