package family.hearth.bench.cold;

import family.hearth.bench.CannotMeasure;
import family.hearth.bench.Repository;
import family.hearth.local.LocalCloud;
import family.hearth.testkit.LocalCredentials;
import family.hearth.topology.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Starts functions as processes. */
final class Launcher {

    /** Of Lambda's: one collector thread, and both compilers, which is what SnapStart has. */
    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-Xmx512m", "-Duser.timezone=UTC");

    private final Map<String, String> environment;

    Launcher(LocalCloud cloud) {
        environment = Map.ofEntries(
                Map.entry("AWS_REGION", LocalCredentials.REGION.id()),
                Map.entry("HEARTH_URL", cloud.url().toString()),
                Map.entry("HEARTH_TABLE", LocalCloud.TABLE),
                Map.entry(
                        "HEARTH_DYNAMODB_ENDPOINT", cloud.database().endpoint().toString()),
                Map.entry("HEARTH_BUCKET", LocalCloud.BUCKET),
                Map.entry("HEARTH_S3_ENDPOINT", cloud.objects().endpoint().toString()),
                Map.entry("HEARTH_S3_ACCESS_KEY", LocalCredentials.ACCESS_KEY),
                Map.entry("HEARTH_S3_SECRET_KEY", LocalCredentials.SECRET_KEY),
                Map.entry("HEARTH_SES_ENDPOINT", cloud.mail().endpoint().toString()),
                Map.entry("HEARTH_MAIL_FROM", "hello@hearth.example"),
                Map.entry("HEARTH_EVENTS_ENDPOINT", cloud.url().toString()),
                Map.entry("HEARTH_EVENTS_BUS", "bench"),
                Map.entry("HEARTH_SIGNING_KEYS", "bench:" + "A".repeat(43)),
                Map.entry("HEARTH_LIMIT_TOKEN", "1000000000"),
                Map.entry("HEARTH_LIMIT_API", "1000000000"),
                Map.entry("HEARTH_LIMIT_GUARD", "1000000000"),
                Map.entry("HEARTH_LIMIT_TIMEOUT_MS", "5000"));
    }

    /** As a zip on Lambda without SnapStart. */
    Run plain(Specimen specimen) throws IOException, InterruptedException {
        return java(specimen, false, List.of());
    }

    /** As after a restore: what comes before the first call is in the snapshot. */
    Run rehearsed(Specimen specimen) throws IOException, InterruptedException {
        return java(specimen, true, List.of());
    }

    /** Makes the cache that {@link #cached} runs from, of a whole run. */
    void train(Specimen specimen) throws IOException, InterruptedException {
        var cache = cache(specimen);
        Files.createDirectories(cache.resolveSibling(""));
        Files.deleteIfExists(cache);
        java(specimen, false, List.of("-XX:AOTCacheOutput=" + cache));
        if (!Files.exists(cache)) {
            throw new CannotMeasure("the JVM wrote no AOT cache for " + specimen.function());
        }
    }

    /** As a container image that ships its cache. */
    Run cached(Specimen specimen) throws IOException, InterruptedException {
        return java(specimen, false, List.of("-XX:AOTCache=" + cache(specimen)));
    }

    /** The twin of the kids function. */
    Run node(Specimen specimen) throws IOException, InterruptedException {
        var bundle = Repository.root().resolve("infra/bench/target/node/kids.cjs");
        return Run.of(List.of("node", bundle.toString()), told(specimen, false));
    }

    private Run java(Specimen specimen, boolean rehearses, List<String> flags)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(FLAGS);
        command.addAll(flags);
        command.addAll(List.of("-cp", Deployed.of(specimen.function()).classPath(), Instance.class.getName()));
        return Run.of(command, told(specimen, rehearses));
    }

    private Map<String, String> told(Specimen specimen, boolean rehearses) {
        var told = new HashMap<>(environment);
        told.put(Instance.HANDLER, Topology.function(specimen.function()).handler());
        told.put(Instance.REHEARSES, Boolean.toString(rehearses));
        told.put(Instance.METHOD, specimen.method());
        told.put(Instance.PATH, specimen.path());
        told.put(Instance.BODY, specimen.body());
        told.put(Instance.AUTHORIZATION, specimen.authorization());
        return told;
    }

    private static Path cache(Specimen specimen) {
        return Repository.scratch("cold").resolve(specimen.function() + ".aot");
    }
}
