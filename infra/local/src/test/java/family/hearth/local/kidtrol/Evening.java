package family.hearth.local.kidtrol;

import com.fasterxml.jackson.databind.JsonNode;
import family.hearth.dynamodb.PolicyStore;
import family.hearth.dynamodb.Table;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.Person;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * A family at six in the evening. Every day from eight to eleven, UTC, the kid's phone may neither use its camera nor
 * browse.
 */
record Evening(LocalCloud cloud, Api anybody, Person ada, int family, int phone) {

    static final Instant SIX = Instant.parse("2026-03-02T18:00:00Z");
    static final Instant EIGHT = Instant.parse("2026-03-02T20:00:00Z");
    static final Instant NINE = Instant.parse("2026-03-02T21:00:00Z");
    static final Instant ELEVEN = Instant.parse("2026-03-02T23:00:00Z");

    static final List<Integer> AT_BEDTIME = List.of(0, 2);
    static final List<Integer> NOTHING = List.of();

    static Evening begin(LocalCloud cloud, Api anybody) {
        cloud.clock().moveTo(SIX);
        var ada = Person.join(anybody, "Ada");
        var phone = (int) ada.api()
                .post("/regulated-mobile-devices")
                .json(Map.of("name", "Phone", "kid", ada.kid("Lena"), "os", 0, "type", "iPhone"))
                .expect(201)
                .number("/id");
        ada.api()
                .post("/schedules")
                .json(Map.of(
                        "name",
                        "Bedtime",
                        "start_time",
                        "20:00",
                        "end_time",
                        "23:00",
                        "day_list",
                        List.of(0, 1, 2, 3, 4, 5, 6),
                        "feature_list",
                        AT_BEDTIME,
                        "device_list",
                        List.of(phone)))
                .expect(201);
        return new Evening(cloud, anybody, ada, ada.family(), phone);
    }

    /** Frees the phone from now on until an instant. */
    void free(Instant until) {
        ada.api()
                .post("/overrides")
                .json(Map.of(
                        "name", "Not tonight",
                        "start_datetime", minute(cloud.clock().instant()),
                        "end_datetime", minute(until),
                        "block", false,
                        "device_list", List.of(phone)))
                .expect(201);
    }

    private static String minute(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MINUTES).toString();
    }

    /** What the phone was told, the oldest first. */
    List<JsonNode> told() {
        return StreamSupport.stream(
                        anybody.get("/_local/events").expect(200).json().spliterator(), false)
                .map(event -> event.path("detail"))
                .filter(detail -> detail.path("deviceId").asInt() == phone)
                .toList()
                .reversed();
    }

    /** What the phone was told to block, the oldest first. */
    List<List<Integer>> blocked() {
        return told().stream()
                .map(detail -> StreamSupport.stream(
                                detail.path("blockedFeatures").spliterator(), false)
                        .map(JsonNode::asInt)
                        .toList())
                .toList();
    }

    /** The sequences of what the phone was told, the oldest first. */
    List<Integer> sequences() {
        return told().stream().map(detail -> detail.path("sequence").asInt()).toList();
    }

    boolean isDue() {
        try (var client = cloud.database().client()) {
            return new PolicyStore(new Table(client, LocalCloud.TABLE))
                    .due(0, PolicyStore.shards(), cloud.clock().instant(), 10_000).stream()
                            .anyMatch(due -> due.familyId() == family);
        }
    }
}
