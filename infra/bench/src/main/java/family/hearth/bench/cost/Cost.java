package family.hearth.bench.cost;

import static family.hearth.bench.Samples.decimal;

import family.hearth.bench.Benchmark;
import family.hearth.bench.Client;
import family.hearth.bench.Report;
import family.hearth.bench.Table;
import family.hearth.local.LocalCloud;
import family.hearth.local.Settings;
import java.util.List;
import java.util.Map;

/** {@code ./hearth bench cost}: a family lives through every route once, and each call is metered. */
public final class Cost implements Benchmark {

    /** A call may cost so many times its floor without anybody saying why. */
    static final double TOLERATED = 1.2;

    private static final String NO_LIMIT = "1000000";

    @Override
    public String name() {
        return "cost";
    }

    @Override
    public void run(List<String> words, Report report) {
        Benchmark.takesNothing(words);
        var limits = Map.of("api", NO_LIMIT, "guard", NO_LIMIT, "token", NO_LIMIT, "register", NO_LIMIT);
        try (var cloud = LocalCloud.start(Settings.forTests().withLimits(limits))) {
            var ledger = new Ledger(cloud);
            new Life(cloud, Client.anybody(cloud.url()), ledger).play();
            print(ledger, report);
        }
    }

    private static void print(Ledger ledger, Report report) {
        report.say(
                "Small rows, sessions as callers, counted by the capacity that DynamoDB reports; round trips are those"
                        + " that wait for each other. Dollars are for a million calls.");
        var table = Table.of(
                        "call", "trips", "reads", "writes", "floor", "S3, SES", "$ / 1e6", "ratio", "why above 1.2")
                .withTexts(5, 8);
        for (var entry : ledger.entries()) {
            table.row(
                    entry.call(),
                    Integer.toString(entry.roundTrips()),
                    decimal(entry.reads(), 1),
                    decimal(entry.writes(), 0),
                    decimal(entry.leastReads(), 1) + " + " + decimal(entry.leastWrites(), 0),
                    String.join(", ", entry.elsewhere()),
                    decimal(entry.dollars(), 2),
                    decimal(entry.ratio(), 2),
                    entry.ratio() > TOLERATED ? entry.why() : "");
        }
        report.print(table);
        var silent = ledger.entries().stream()
                .filter(entry -> entry.ratio() > TOLERATED && entry.why().isEmpty())
                .map(Ledger.Entry::call)
                .toList();
        report.say("Above 1.2 without a reason: " + orNone(silent) + ". Routes without a call: "
                + orNone(ledger.missing()) + ".");
    }

    private static String orNone(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
