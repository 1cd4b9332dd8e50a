package family.hearth.architecture.documents;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What Hearth costs a month, in dollars of us-east-1 without free tiers, for a number of families. Units of the table
 * are those that tests measure; how often a family does what, and how long Lambda takes, is assumed and said so.
 */
record CostModel(int families) {

    private static final double MILLION = 1e6;
    private static final int MINUTES_A_MONTH = 30 * 24 * 60;

    /** The evaluator's eight entries a minute, the expiry of invites every five, the trash every fifteen. */
    private static final double SWEEPS = 8.0 * MINUTES_A_MONTH + MINUTES_A_MONTH / 5.0 + MINUTES_A_MONTH / 15.0;

    /** Half a unit for each of 64 shards a minute, and of four shards of either other sweep. */
    private static final double SWEEP_READS =
            32.0 * MINUTES_A_MONTH + 2 * (MINUTES_A_MONTH / 5.0 + MINUTES_A_MONTH / 15.0);

    /** Of a warm function with a gigabyte, most of which is waiting for the table. Assumed. */
    private static final double SECONDS_A_REQUEST = 0.06;

    private static final double SECONDS_A_PHOTO = 1.5;
    private static final double SECONDS_A_SWEEP = 0.1;

    /** A line of the access log, one of the function and Lambda's own three. */
    private static final double LOG_KILOBYTES_A_REQUEST = 1.2;

    private static final double PHOTO_MEGABYTES = 3.5;
    private static final int RECORDINGS = 2;
    private static final double RECORDING_MINUTES = 3;
    private static final double RECORDING_MEGABYTES = 3;

    /** Of a word among a thousand memories of sixty words each; the benchmark of the search says how many units. */
    private static final int SEARCHES = 10;

    private static final double SEARCH_READS = 109;
    private static final int MONTHS_KEPT = 12;

    /** Rows of a family after a year. */
    private static final double TABLE_KILOBYTES = 600;

    /** Each part by the name under which AWS bills it. */
    Map<String, Double> parts() {
        var parts = new LinkedHashMap<String, Double>();
        parts.put("API Gateway", requests() / MILLION * 1.00);
        parts.put("Lambda", (requests() + photos() + SWEEPS) / MILLION * 0.20 + gigabyteSeconds() * 0.0000133334);
        parts.put(
                "DynamoDB reads",
                (sum(Activity::readUnits) + searches() * SEARCH_READS + SWEEP_READS) / MILLION * 0.125);
        parts.put("DynamoDB writes", sum(Activity::writeUnits) / MILLION * 0.625);
        parts.put("DynamoDB storage and restore", families * TABLE_KILOBYTES / 1e6 * (0.25 + 0.20));
        parts.put(
                "S3, after a year",
                (photos() * PHOTO_MEGABYTES + recordings() * RECORDING_MEGABYTES) / 1000 * MONTHS_KEPT * 0.023
                        + (photos() * 3 + recordings() * 2) / MILLION * 5.00);
        parts.put("Transcribe", transcription(recordings() * RECORDING_MINUTES));
        parts.put("Data to the internet", pictures() * 0.25 / 1000 * 0.09);
        parts.put("CloudWatch logs", requests() * LOG_KILOBYTES_A_REQUEST / 1e6 * 0.50);
        parts.put("X-Ray, one request in twenty", requests() / 20 / MILLION * 5.00);
        parts.put("EventBridge and SES", families * (64.0 / MILLION * 1.00 + 0.5 / 1000 * 0.10));
        parts.put("Alarms, dashboard, signing key", 70 * 0.10 + 3.00 + 0.40);
        return parts;
    }

    double total() {
        return parts().values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The page's table of what a family is assumed to do. */
    static String activities() {
        return "| a family | times a month | read units | write units | held by |\n|---|--:|--:|--:|---|\n"
                + Arrays.stream(Activity.values())
                        .map(activity -> String.format(
                                Locale.ROOT,
                                "| %s | %d | %.0f | %.0f | `%s` |",
                                activity.words(),
                                activity.timesAMonth(),
                                activity.readUnits(),
                                activity.writeUnits(),
                                activity.test()))
                        .collect(Collectors.joining("\n"));
    }

    /** The page's table of what comes of it. */
    static String costs(int... numbersOfFamilies) {
        var models = Arrays.stream(numbersOfFamilies).mapToObj(CostModel::new).toList();
        var head = models.stream()
                .map(model -> String.format(Locale.ROOT, " %,d families |", model.families())
                        .replace(",", " "))
                .collect(Collectors.joining());
        var lines = models.getFirst().parts().keySet().stream()
                .map(part -> line(models, part, model -> model.parts().getOrDefault(part, 0.0)))
                .collect(Collectors.joining("\n"));
        return "| dollars a month |" + head + "\n|---|" + "--:|".repeat(models.size()) + "\n" + lines + "\n"
                + line(models, "**together**", CostModel::total) + "\n"
                + line(models, "for each family", model -> model.total() / model.families());
    }

    private static String line(Iterable<CostModel> models, String name, ToDoubleFunction<CostModel> value) {
        var line = new StringBuilder("| " + name + " |");
        models.forEach(model ->
                line.append(' ').append(dollars(value.applyAsDouble(model))).append(" |"));
        return line.toString();
    }

    private static String dollars(double amount) {
        var format = amount >= 100 ? "%,.0f" : amount >= 0.1 ? "%.2f" : "%.4f";
        return String.format(Locale.ROOT, format, amount).replace(",", " ");
    }

    private double requests() {
        return sum(_ -> 1) + searches() - photos() - families * 62.0;
    }

    private double searches() {
        return (double) families * SEARCHES;
    }

    private double recordings() {
        return (double) families * RECORDINGS;
    }

    /** Batch jobs, whose minutes grow cheaper by the month's number of them. */
    private static double transcription(double minutes) {
        return tier(minutes, 0, 250_000) * 0.024
                + tier(minutes, 250_000, 1_000_000) * 0.015
                + tier(minutes, 1_000_000, 5_000_000) * 0.0102
                + tier(minutes, 5_000_000, Double.MAX_VALUE) * 0.0078;
    }

    private static double tier(double minutes, double from, double to) {
        return Math.max(0, Math.min(minutes, to) - from);
    }

    /** Made in the background; so are all but two of the changes of a schedule. */
    private double photos() {
        return (double) families * Activity.PHOTOS;
    }

    private double pictures() {
        return (double) families * Activity.LOOK_AT_A_PICTURE.timesAMonth();
    }

    private double gigabyteSeconds() {
        return requests() * SECONDS_A_REQUEST + photos() * SECONDS_A_PHOTO * 1.73 + SWEEPS * SECONDS_A_SWEEP * 0.5;
    }

    private double sum(ToDoubleFunction<Activity> ofOne) {
        return Arrays.stream(Activity.values())
                        .mapToDouble(activity -> activity.timesAMonth() * ofOne.applyAsDouble(activity))
                        .sum()
                * families;
    }
}
