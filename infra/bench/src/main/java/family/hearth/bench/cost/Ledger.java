package family.hearth.bench.cost;

import family.hearth.bench.Body;
import family.hearth.bench.Client;
import family.hearth.bench.Client.Reply;
import family.hearth.local.LocalCloud;
import family.hearth.testkit.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes calls, and notes what each asked for. */
final class Ledger {

    private final LocalCloud cloud;
    private final Routes routes = new Routes();
    private final Map<String, String> reasons = new TreeMap<>(Reasons.ALL);
    private final List<Entry> entries = new ArrayList<>();

    Ledger(LocalCloud cloud) {
        this.cloud = cloud;
    }

    /**
     * A call that was made.
     *
     * @param leastReads the fewest read units that an answer needs
     * @param leastWrites the fewest write units of what it changed
     * @param why it costs more than its floor; empty when nobody said
     */
    record Entry(
            String call,
            int roundTrips,
            double reads,
            double writes,
            double leastReads,
            double leastWrites,
            List<String> elsewhere,
            String why) {

        double dollars() {
            return Prices.database(reads, writes) + Prices.elsewhere(elsewhere);
        }

        double ratio() {
            var floor = Prices.database(leastReads, leastWrites);
            var asked = Prices.database(reads, writes);
            return floor == 0 ? (asked == 0 ? 1 : Double.POSITIVE_INFINITY) : asked / floor;
        }
    }

    Reply get(Client client, String path, double reads) {
        return call(client, "GET", path, Body.none(), 200, reads);
    }

    Reply post(Client client, String path, Object body, int status, double reads) {
        return call(client, "POST", path, Body.json(body), status, reads);
    }

    Reply put(Client client, String path, Object body, double reads) {
        return call(client, "PUT", path, Body.json(body), 200, reads);
    }

    Reply patch(Client client, String path, Object body, double reads) {
        return call(client, "PATCH", path, Body.json(body), 200, reads);
    }

    Reply delete(Client client, String path, int status, double reads) {
        return call(client, "DELETE", path, Body.none(), status, reads);
    }

    /**
     * Makes a call and notes it.
     *
     * @param reads the fewest read units that its answer needs: who calls, and each thing that it shows or is decided on
     */
    Reply call(Client client, String method, String path, Body body, int status, double reads) {
        var before = image();
        try (var measurement = cloud.meter().measureStages()) {
            var reply = client.call(method, path, body, status);
            note(method + " " + routes.of(path), measurement, reads, image().leastWrites(before));
            return reply;
        }
    }

    /** Has a scheduled function run, and notes it. */
    void run(Client anybody, String function, double reads) {
        var before = image();
        try (var measurement = cloud.meter().measureStages()) {
            anybody.post("/_local/schedules/" + function + "/run", Map.of(), 200);
            note(function, measurement, reads, image().leastWrites(before));
        }
    }

    private TableImage image() {
        return TableImage.of(cloud.database(), LocalCloud.TABLE);
    }

    private void note(String call, Measurement measured, double reads, double writes) {
        entries.add(new Entry(
                call,
                measured.stages(),
                measured.readUnits(),
                measured.writeUnits(),
                reads,
                writes,
                measured.elsewhere(),
                reasons.getOrDefault(call, "")));
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Paths of the topology that nobody has called. */
    List<String> missing() {
        return routes.without(entries.stream().map(Entry::call).toList());
    }
}
