package family.hearth.bench.growth;

import family.hearth.bench.Body;
import family.hearth.bench.Client;
import family.hearth.bench.Person;
import family.hearth.local.LocalCloud;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A family with a long history, among many that wait for something. */
final class Town implements AutoCloseable {

    /** Long after everything that a sweep is asked to do. */
    private static final Instant NOT_YET = Instant.parse("2099-01-01T00:00:00Z");

    private static final LocalDate FIRST_DAY = LocalDate.of(1950, 1, 1);
    private static final int DAYS = 20_000;

    private final Copies copies;
    private final Client anybody;
    private final Person ada;
    private final int kid;
    private final int family;
    private final Map<String, Map<String, AttributeValue>> originals = new HashMap<>();
    private final Map<Integer, String> tenth = new HashMap<>();
    private int size = 1;

    Town(LocalCloud cloud, Client anybody) {
        this.anybody = anybody;
        copies = new Copies(cloud);
        ada = Person.join(anybody, "Ada");
        kid = ada.kid("Lena");
        family = ada.family();
        live();
        originals.put("memory", copies.rows(key("TL#KID#", kid), "V#").getFirst());
        originals.put(
                "completion", copies.rows(key("SCORE#", family), "COMPLETION#").getFirst());
        originals.put("event", copies.rows(key("SCORE#", family), "EVENT#").getFirst());
        originals.put("score", copies.rows(key("SCORE#", family), "SCORE").getFirst());
        originals.put("invite", copies.rows(key("KID#", kid), "INVITE#").getFirst());
        originals.put("job", copies.any("TRASH#", "TRASH"));
        originals.put("state", copies.rows(key("POLICY#", family), "STATE").getFirst());
    }

    /** One real thing of each kind. */
    private void live() {
        var client = ada.client();
        client.post(memories(), Map.of("text", "x".repeat(100), "occurredOn", "1949-12-31"), 201);
        client.post("/api/kids/" + kid + "/invites", Map.of("email", "nobody@example.org"), 201);
        var chore = client.post("/api/v1/chores", Map.of("name", "Dishes"), 201).text("/data/id");
        client.post("/api/v1/completions", Map.of("choreId", chore, "memberId", Integer.toString(kid)), 201);
        var other = ada.kid("Tom");
        client.call("DELETE", "/api/kids/" + other, Body.none(), 204);
        var phone = client.post(
                        "/regulated-mobile-devices", Map.of("name", "Phone", "kid", kid, "os", 0, "type", "x"), 201)
                .number("/id");
        client.post(
                "/schedules",
                Map.of(
                        "name",
                        "Bedtime",
                        "start_time",
                        "20:00",
                        "end_time",
                        "23:00",
                        "day_list",
                        List.of(0, 1, 2, 3, 4, 5, 6),
                        "feature_list",
                        List.of(0),
                        "device_list",
                        List.of(phone)),
                201);
    }

    private String memories() {
        return "/api/kids/" + kid + "/memories";
    }

    /** Makes it so large. */
    void growTo(int wanted) {
        copy("memory", wanted, this::memory);
        copy("completion", wanted, (row, number) -> numbered(row, "COMPLETION#", number));
        copy("event", wanted, (row, number) -> numbered(row, "EVENT#", number));
        copy(
                "invite",
                wanted,
                (row, number) -> waiting(row, "KID#" + padded(1_000_000 + number), "DUE#INVITE#" + number % 4));
        copy("job", wanted, (row, number) -> waiting(row, "TRASH#" + new UUID(0, number), "DUE#PURGE#" + number % 4));
        copy("state", wanted, (row, number) -> waiting(row, "POLICY#" + padded(1_000_000 + number), shard(number)));
        var score = new HashMap<>(copies.rows(key("SCORE#", family), "SCORE").getFirst());
        score.put("completions", AttributeValue.fromN(Integer.toString(wanted)));
        score.put("events", AttributeValue.fromN(Integer.toString(wanted)));
        copies.put(score);
        size = wanted;
    }

    private void copy(
            String kind,
            int wanted,
            BiFunction<Map<String, AttributeValue>, Integer, Map<String, AttributeValue>> numbered) {
        var original = originals.get(kind);
        if (original == null) {
            throw new IllegalStateException("no " + kind);
        }
        copies.put(original, size + 1, wanted, numbered);
    }

    private Map<String, AttributeValue> memory(Map<String, AttributeValue> row, int number) {
        var day = FIRST_DAY.plusDays(number % DAYS);
        row.put("sk", AttributeValue.fromS("V#" + day + "#" + padded(number)));
        row.put("id", AttributeValue.fromN(Integer.toString(number)));
        row.put("occurredOn", AttributeValue.fromS(day.toString()));
        return row;
    }

    private static Map<String, AttributeValue> numbered(Map<String, AttributeValue> row, String prefix, int number) {
        row.put("sk", AttributeValue.fromS(prefix + String.format(Locale.ROOT, "%019d", number)));
        row.replace("number", AttributeValue.fromN(Integer.toString(number)));
        row.replace("eventNumber", AttributeValue.fromN(Integer.toString(number)));
        row.replace("id", AttributeValue.fromS(String.format(Locale.ROOT, "%026d", number)));
        return row;
    }

    /** Of somebody else, and not due. */
    private static Map<String, AttributeValue> waiting(Map<String, AttributeValue> row, String pk, String due) {
        row.put("pk", AttributeValue.fromS(pk));
        row.put("gsi2pk", AttributeValue.fromS(due));
        row.put("gsi2sk", AttributeValue.fromS(NOT_YET.toString()));
        return row;
    }

    private static String shard(int number) {
        return "DUE#POLICY#" + number % 64;
    }

    /** What is called, by what it is; the last offsets are as deep as the history is long. */
    Map<String, Runnable> calls() {
        var client = ada.client();
        Map<String, Runnable> calls = new LinkedHashMap<>();
        calls.put("first page of 25 memories", () -> client.get(memories(), 200));
        calls.put("tenth page of 5 memories", () -> client.get(tenthPage(), 200));
        calls.put(
                "a memory set down",
                () -> client.post(memories(), Map.of("text", "x", "occurredOn", "2024-05-01"), 201));
        calls.put("50 completions at offset 0", () -> client.get("/api/v1/completions?limit=50", 200));
        calls.put(
                "50 completions, the oldest",
                () -> client.get("/api/v1/completions?limit=50&offset=" + (size - 50), 200));
        calls.put("50 events, the oldest", () -> client.get("/api/v1/activity?limit=50&offset=" + (size - 50), 200));
        calls.put("a kid by id", () -> client.get("/api/kids/" + kid, 200));
        for (var function : List.of("expire-invites", "empty-trash", "evaluate-schedules")) {
            calls.put(
                    function + ", nothing due",
                    () -> anybody.post("/_local/schedules/" + function + "/run", Map.of(), 200));
        }
        return calls;
    }

    /** Walks there by cursors, so that only the last page is a new one: its cursor is kept. */
    private String tenthPage() {
        return tenth.computeIfAbsent(size, _ -> {
            var path = memories() + "?limit=5";
            for (var page = 1; page < 10; page++) {
                path = memories() + "?limit=5&cursor="
                        + ada.client().get(path, 200).text("/nextCursor");
            }
            return path;
        });
    }

    private static String key(String prefix, int id) {
        return prefix + padded(id);
    }

    private static String padded(int id) {
        return String.format(Locale.ROOT, "%010d", id);
    }

    @Override
    public void close() {
        copies.close();
    }
}
