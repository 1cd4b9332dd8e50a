package family.hearth.local.cost;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloud;
import family.hearth.local.Person;
import family.hearth.local.Settings;
import family.hearth.local.Together;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Deep in a history of more than a hundred thousand things a page costs what the first one costs. The first is a round
 * trip shorter, since it needs no count to know where it begins; what is read is the same.
 */
@TestInstance(Lifecycle.PER_CLASS)
class FlatPagesIT {

    private static final int ROWS = 100_150;
    private static final int BATCH = 25;

    /** So long that fifty rows end far from a whole read unit: newer numbers have more digits. */
    private static final String NAME = "Wash, dry and put away all the dishes";

    private final LocalCloud cloud = LocalCloud.start(Settings.forTests().withLimits(Map.of("timeout-ms", "60000")));
    private final Api anybody = new Api(cloud.url());
    private Person ada;
    private Api key;

    /** One completion is real, and all others are like it but for their numbers. */
    @BeforeAll
    void fill() {
        ada = Person.join(anybody, "Ada");
        key = anybody.bearer(ada.familyKey());
        var chore = ada.api()
                .post("/api/v1/chores")
                .json(Map.of("name", NAME, "emoji", "🍽"))
                .expect(201)
                .string("/data/id");
        ada.api()
                .post("/api/v1/completions")
                .json(Map.of("choreId", chore, "memberId", Integer.toString(ada.id())))
                .expect(201);
        try (var client = cloud.database().client()) {
            copy(client, "COMPLETION#");
            copy(client, "EVENT#");
            client.updateItem(score -> score.tableName(LocalCloud.TABLE)
                    .key(rowKey("SCORE"))
                    .updateExpression("SET completions = :rows, events = :rows")
                    .expressionAttributeValues(Map.of(":rows", AttributeValue.fromN("" + ROWS))));
        }
    }

    @AfterAll
    void close() {
        anybody.close();
        cloud.close();
    }

    private void copy(DynamoDbClient client, String prefix) {
        var first = client.getItem(get -> get.tableName(LocalCloud.TABLE).key(rowKey(prefix + padded(1))))
                .item();
        assertThat(first).isNotEmpty();
        var threads = 4;
        Together.times(threads, thread -> {
            for (var from = 2 + thread * BATCH; from <= ROWS; from += threads * BATCH) {
                write(client, prefix, first, from, Math.min(ROWS, from + BATCH - 1));
            }
            return thread;
        });
    }

    private static void write(
            DynamoDbClient client, String prefix, Map<String, AttributeValue> first, int from, int to) {
        var rows = IntStream.rangeClosed(from, to)
                .mapToObj(number -> WriteRequest.builder()
                        .putRequest(PutRequest.builder()
                                .item(numbered(first, prefix, number))
                                .build())
                        .build())
                .toList();
        var answer = client.batchWriteItem(batch -> batch.requestItems(Map.of(LocalCloud.TABLE, rows)));
        assertThat(answer.unprocessedItems()).isEmpty();
    }

    private static Map<String, AttributeValue> numbered(Map<String, AttributeValue> first, String prefix, int number) {
        var row = new HashMap<>(first);
        row.put("sk", AttributeValue.fromS(prefix + padded(number)));
        row.replace("number", AttributeValue.fromN("" + number));
        row.replace("eventNumber", AttributeValue.fromN("" + number));
        // As long as a ULID, and shows which row it is.
        row.replace("id", AttributeValue.fromS(String.format(Locale.ROOT, "%026d", number)));
        return row;
    }

    private Map<String, AttributeValue> rowKey(String sk) {
        var family = String.format(Locale.ROOT, "SCORE#%010d", ada.family());
        return Map.of("pk", AttributeValue.fromS(family), "sk", AttributeValue.fromS(sk));
    }

    private static String padded(int number) {
        return String.format(Locale.ROOT, "%019d", number);
    }

    /** What a page took from the database, and by how many round trips. */
    private record Cost(double readUnits, double writeUnits, int roundTrips) {}

    private Cost cost(Api caller, String path, long offset) {
        try (var measurement = cloud.meter().measureStages()) {
            page(caller, path, offset);
            assertThat(measurement.requests("Scan")).isZero();
            return new Cost(measurement.readUnits(), measurement.writeUnits(), measurement.stages());
        }
    }

    private static ApiReply page(Api caller, String path, long offset) {
        return caller.get(path).query("limit", 50).query("offset", offset).expect(200);
    }

    private void assertFlat(Api caller, String path) {
        // A key notes its use once a minute, which is not what is compared.
        page(caller, path, 0);
        var first = cost(caller, path, 0);
        for (var offset : List.of(1L, 50_000L, 100_000L)) {
            var deep = cost(caller, path, offset);
            assertThat(deep.readUnits()).as("at %d", offset).isEqualTo(first.readUnits());
            assertThat(deep.writeUnits()).isEqualTo(first.writeUnits());
            assertThat(deep.roundTrips()).isEqualTo(first.roundTrips() + 1);
        }
    }

    @Test
    void completions_costTheSame_atAnyOffset() {
        assertFlat(ada.api(), "/api/v1/completions");
        assertFlat(key, "/api/v1/completions");
    }

    @Test
    void activity_costsTheSame_atAnyOffset() {
        assertFlat(ada.api(), "/api/v1/activity");
        assertFlat(key, "/api/v1/activity");
    }

    @Test
    void pages_areExact_atAnyOffset() {
        assertExact("/api/v1/completions", "/data/completions");
        assertExact("/api/v1/activity", "/data/events");
    }

    private void assertExact(String path, String items) {
        assertPage(path, items, 0, 50, true);
        assertPage(path, items, 1, 50, true);
        assertPage(path, items, 100_000, 50, true);
        assertPage(path, items, ROWS - 51, 50, true);
        assertPage(path, items, ROWS - 50, 50, false);
        assertPage(path, items, ROWS - 49, 49, false);
        assertPage(path, items, ROWS, 0, false);
        assertPage(path, items, ROWS + 1, 0, false);
    }

    private void assertPage(String path, String items, long offset, int size, boolean hasMore) {
        var page = page(ada.api(), path, offset);
        var numbers = page.json(items).findValuesAsText("id");
        assertThat(numbers).as("at %d", offset).hasSize(size);
        for (var i = 0; i < size && ROWS - offset - i > 1; i++) {
            assertThat(Long.parseLong(numbers.get(i))).isEqualTo(ROWS - offset - i);
        }
        assertThat(page.number("/data/pagination/total")).isEqualTo(ROWS);
        assertThat(page.number("/data/pagination/offset")).isEqualTo(offset);
        assertThat(page.json("/data/pagination/hasMore").booleanValue()).isEqualTo(hasMore);
    }
}
