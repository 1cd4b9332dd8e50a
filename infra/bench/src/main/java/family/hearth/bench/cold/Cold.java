package family.hearth.bench.cold;

import static family.hearth.bench.Samples.decimal;
import static family.hearth.bench.Samples.ratio;

import family.hearth.bench.Benchmark;
import family.hearth.bench.Client;
import family.hearth.bench.Programs;
import family.hearth.bench.Report;
import family.hearth.bench.Samples;
import family.hearth.bench.Table;
import family.hearth.bench.WrongUsage;
import family.hearth.local.LocalCloud;
import family.hearth.local.Settings;
import family.hearth.topology.Topology;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * {@code ./hearth bench cold}: functions as they are deployed, each in a process of its own, on the database of a local
 * cloud. A restore from a snapshot cannot be had here; the first call after a rehearsal is what would come after it.
 */
public final class Cold implements Benchmark {

    private static final int REPETITIONS = 3;
    private static final String NO_LIMIT = "1000000000";
    private static final String TWIN = "kids";

    @Override
    public String name() {
        return "cold";
    }

    @Override
    public void run(List<String> words, Report report) throws IOException, InterruptedException {
        var names =
                Topology.functions().stream().map(function -> function.name()).toList();
        words.stream().filter(word -> !names.contains(word)).findFirst().ifPresent(word -> {
            throw new WrongUsage("there is no function \"" + word + "\"");
        });
        Programs.need("node", "nodejs.org, apt-get install nodejs or brew install node");
        Programs.installNodePackages();
        var limits = Map.of("api", NO_LIMIT, "guard", NO_LIMIT, "token", NO_LIMIT);
        try (var cloud = LocalCloud.start(Settings.forTests().withLimits(limits))) {
            var launcher = new Launcher(cloud);
            var specimens = Specimen.all(Client.anybody(cloud.url())).stream()
                    .filter(specimen -> words.isEmpty() || words.contains(specimen.function()))
                    .toList();
            report.say("Median of " + REPETITIONS + " processes, in milliseconds; one request a hundred times.");
            report.print(table(launcher, specimens, report));
        }
    }

    private static Table table(Launcher launcher, List<Specimen> specimens, Report report)
            throws IOException, InterruptedException {
        var table = Table.of(
                "function",
                "start to answer",
                "with AOT cache",
                "1st, not rehearsed",
                "1st, rehearsed",
                "100th",
                "1st : 100th");
        for (var specimen : specimens) {
            report.doing(specimen.function());
            launcher.train(specimen);
            var plain = new ArrayList<Run>();
            var cached = new ArrayList<Run>();
            var rehearsed = new ArrayList<Run>();
            var node = new ArrayList<Run>();
            for (var repetition = 0; repetition < REPETITIONS; repetition++) {
                plain.add(launcher.plain(specimen));
                cached.add(launcher.cached(specimen));
                rehearsed.add(launcher.rehearsed(specimen));
                if (specimen.function().equals(TWIN)) {
                    node.add(launcher.node(specimen));
                }
            }
            var first = median(rehearsed, Run::first);
            var hundredth = median(rehearsed, Run::last);
            table.row(
                    specimen.function(),
                    decimal(median(plain, Run::toFirstAnswer), 0),
                    decimal(median(cached, Run::toFirstAnswer), 0),
                    decimal(median(plain, Run::first), 1),
                    decimal(first, 1),
                    decimal(hundredth, 1),
                    ratio(first, hundredth));
            if (!node.isEmpty()) {
                table.row(
                        TWIN + " on Node.js",
                        decimal(median(node, Run::toFirstAnswer), 0),
                        "",
                        decimal(median(node, Run::first), 1),
                        "",
                        decimal(median(node, Run::last), 1),
                        "");
            }
        }
        return table;
    }

    private static double median(List<Run> runs, ToDoubleFunction<Run> part) {
        return Samples.of(runs.stream().mapToDouble(part).boxed().toList()).median();
    }
}
