package family.hearth.bench.growth;

import static family.hearth.bench.Samples.decimal;

import family.hearth.bench.Benchmark;
import family.hearth.bench.Client;
import family.hearth.bench.Report;
import family.hearth.bench.Table;
import family.hearth.local.LocalCloud;
import family.hearth.local.Settings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code ./hearth bench growth}: the same calls in a table of a hundred, and in one of a hundred thousand. */
public final class Growth implements Benchmark {

    private static final List<Integer> SIZES = List.of(100, 1_000, 10_000, 100_000);
    private static final String NO_LIMIT = "1000000";

    @Override
    public String name() {
        return "growth";
    }

    /** What a call asked the database for. */
    private record Asked(int roundTrips, double reads, double writes) {

        String text() {
            return roundTrips + " · " + decimal(reads, 1) + " + " + decimal(writes, 0);
        }
    }

    @Override
    public void run(List<String> words, Report report) {
        Benchmark.takesNothing(words);
        var limits = Map.of("api", NO_LIMIT, "guard", NO_LIMIT, "register", NO_LIMIT);
        Map<String, List<Asked>> asked = new LinkedHashMap<>();
        try (var cloud = LocalCloud.start(Settings.forTests().withLimits(limits));
                var town = new Town(cloud, Client.anybody(cloud.url()))) {
            for (var size : SIZES) {
                report.doing("to " + size);
                town.growTo(size);
                town.calls()
                        .forEach((what, call) -> asked.computeIfAbsent(what, _ -> new ArrayList<>())
                                .add(measured(cloud, call)));
            }
        }
        print(asked, report);
    }

    /** The second time: the first may note that a credential was used. */
    private static Asked measured(LocalCloud cloud, Runnable call) {
        call.run();
        try (var measurement = cloud.meter().measureStages()) {
            call.run();
            return new Asked(measurement.stages(), measurement.readUnits(), measurement.writeUnits());
        }
    }

    private static void print(Map<String, List<Asked>> asked, Report report) {
        report.say(
                "Round trips · read units + write units, with so many memories, completions and events of a family, and"
                        + " so many invites, jobs and policies of others that are not due yet. A row that holds its own number"
                        + " grows with the digits, so that fifty of them may begin another 4 KB.");
        var table = Table.of("call", "10²", "10³", "10⁴", "10⁵", "flat").withTexts(1, 2, 3, 4, 5);
        asked.forEach((what, sizes) -> table.row(
                what,
                sizes.get(0).text(),
                sizes.get(1).text(),
                sizes.get(2).text(),
                sizes.get(3).text(),
                sizes.stream().distinct().count() == 1 ? "yes" : "no"));
        report.print(table);
    }
}
