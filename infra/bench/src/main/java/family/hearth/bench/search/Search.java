package family.hearth.bench.search;

import static family.hearth.bench.Samples.decimal;
import static java.util.stream.Collectors.joining;

import family.hearth.bench.Benchmark;
import family.hearth.bench.Client;
import family.hearth.bench.Person;
import family.hearth.bench.Report;
import family.hearth.bench.Samples;
import family.hearth.bench.Table;
import family.hearth.local.LocalCloud;
import family.hearth.local.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** {@code ./hearth bench search}: pages of what a word finds, in families that remember more and more. */
public final class Search implements Benchmark {

    private static final List<Integer> SIZES = List.of(100, 1_000, 10_000);
    private static final int WORDS = 60;
    private static final int VOCABULARY = 5_000;
    private static final int TIMES = 7;
    private static final int UNIT_BYTES = 4096;
    private static final String NO_LIMIT = "1000000";
    private static final String EVERY_MEMORY = "/api/v1/memories?per_page=20&q=memory";

    @Override
    public String name() {
        return "search";
    }

    /** What one page asked the database for, and how long it took. */
    private record Page(double units, double milliseconds) {}

    @Override
    public void run(List<String> words, Report report) {
        Benchmark.takesNothing(words);
        report.say("A page of twenty of the memories that a word finds, in a family with so many of " + WORDS
                + " words each. A read unit is 4 KB; a word costs its share of what the first page reads.");
        var table = Table.of(
                "memories", "units, first page", "MB", "bytes a word", "ms", "units, second page", "ms, second page");
        var limits = Map.of("api", NO_LIMIT, "guard", NO_LIMIT, "register", NO_LIMIT);
        try (var cloud = LocalCloud.start(Settings.forTests().withLimits(limits))) {
            var ada = Person.join(Client.anybody(cloud.url()), "Ada").client();
            var random = new Random(1);
            var vocabulary =
                    IntStream.range(0, VOCABULARY).mapToObj(_ -> word(random)).toList();
            var written = 0;
            for (var size : SIZES) {
                report.doing("to " + size);
                for (; written < size; written++) {
                    ada.post("/api/v1/memories", memory(written, random, vocabulary), 201);
                }
                var cursor = ada.get(EVERY_MEMORY, 200).text("/meta/next_cursor");
                var first = measured(cloud, ada, EVERY_MEMORY);
                var second = measured(cloud, ada, EVERY_MEMORY + "&cursor=" + cursor);
                table.row(
                        Integer.toString(size),
                        decimal(first.units(), 0),
                        decimal(first.units() * UNIT_BYTES / 1e6, 2),
                        decimal(first.units() * UNIT_BYTES / size / WORDS, 1),
                        decimal(first.milliseconds(), 0),
                        decimal(second.units(), 0),
                        decimal(second.milliseconds(), 0));
            }
        }
        report.print(table);
    }

    private static Map<String, Object> memory(int number, Random random, List<String> vocabulary) {
        var notes = random.ints(0, vocabulary.size())
                .distinct()
                .limit(WORDS - 2)
                .mapToObj(vocabulary::get)
                .collect(joining(" "));
        return Map.of("title", "memory " + number, "notes", notes);
    }

    private static String word(Random random) {
        return random.ints('a', 'z' + 1)
                .limit(4 + random.nextInt(6))
                .mapToObj(Character::toString)
                .collect(joining());
    }

    private static Page measured(LocalCloud cloud, Client client, String path) {
        var times = new ArrayList<Double>();
        var units = 0.0;
        for (var time = 0; time < TIMES; time++) {
            try (var measurement = cloud.meter().measureStages()) {
                var began = System.nanoTime();
                client.get(path, 200);
                times.add((System.nanoTime() - began) / 1e6);
                units = measurement.readUnits();
            }
        }
        return new Page(units, Samples.of(times).median());
    }
}
