package family.hearth.bench.load;

import family.hearth.bench.Benchmark;
import family.hearth.bench.Client;
import family.hearth.bench.Person;
import family.hearth.bench.Programs;
import family.hearth.bench.Report;
import family.hearth.bench.Repository;
import family.hearth.bench.Table;
import family.hearth.local.LocalCloud;
import family.hearth.local.Settings;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * {@code ./hearth bench load}: wrk against a local cloud in memory, in a process of its own but on the same machine. It
 * tells how the code behaves under load, not how fast AWS is: one process serves all functions and is the database too.
 */
public final class Load implements Benchmark {

    private static final String SECONDS = "8";
    private static final String CONNECTIONS = "16";
    private static final String THREADS = "2";
    private static final String NO_LIMIT = "1000000000";

    @Override
    public String name() {
        return "load";
    }

    /** A page to call again and again. */
    private record Target(String what, String path) {}

    @Override
    public void run(List<String> words, Report report) throws IOException, InterruptedException {
        Benchmark.takesNothing(words);
        Programs.need("wrk", "apt-get install wrk or brew install wrk");
        var limits = Map.of("api", NO_LIMIT, "guard", NO_LIMIT, "token", NO_LIMIT);
        try (var cloud = LocalCloud.start(Settings.forTests().withLimits(limits))) {
            var ada = Person.join(Client.anybody(cloud.url()), "Ada");
            var kid = ada.kid("Lena");
            for (var day = 1; day <= 25; day++) {
                ada.client()
                        .post(
                                "/api/kids/" + kid + "/memories",
                                Map.of("text", "x".repeat(200), "occurredOn", "2024-05-%02d".formatted(day)),
                                201);
            }
            var targets = List.of(
                    new Target("health, which asks nobody", "/api/v1/health"),
                    new Target("a kid by id", "/api/kids/" + kid),
                    new Target("a page of 25 memories", "/api/kids/" + kid + "/memories"));
            var table = Table.of("what", "requests/s", "p50 ms", "p99 ms", "most ms", "requests", "errors");
            for (var target : targets) {
                // Not printed: the compiler's share is done by then.
                wrk(cloud, ada, target);
                table.row(WrkOutcome.of(wrk(cloud, ada, target)).cells(target.what()));
            }
            report.say("wrk, %s connections, %s threads, %s s each after as long a warm-up; everything on one machine."
                    .formatted(CONNECTIONS, THREADS, SECONDS));
            report.print(table);
        }
    }

    private static String wrk(LocalCloud cloud, Person person, Target target) throws IOException, InterruptedException {
        return Programs.run(
                Repository.root(),
                Map.of(),
                List.of(
                        "wrk",
                        "--threads",
                        THREADS,
                        "--connections",
                        CONNECTIONS,
                        "--duration",
                        SECONDS + "s",
                        "--latency",
                        "--header",
                        "Authorization: Bearer " + person.token(),
                        cloud.url() + target.path()));
    }
}
