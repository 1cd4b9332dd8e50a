package family.hearth.local.kidtrol;

import family.hearth.dynamodb.PolicyStore;
import family.hearth.dynamodb.TableLayout;
import family.hearth.local.LocalCloud;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** More families than anybody would register one by one: copies of the policies of one that did. */
final class ManyFamilies implements AutoCloseable {

    /** More in one call is an error (DynamoDB API reference, "BatchWriteItem"). */
    private static final int BATCH = 25;

    private final DynamoDbClient client;
    private final int family;
    private final List<Map<String, AttributeValue>> rows;

    /** Copies of what is there now. */
    ManyFamilies(LocalCloud cloud, int family) {
        this.client = cloud.database().client();
        this.family = family;
        this.rows = client.query(query -> query.tableName(LocalCloud.TABLE)
                        .keyConditionExpression("pk = :pk")
                        .expressionAttributeValues(Map.of(":pk", text(partition(family)))))
                .items();
    }

    /** Puts all rows of that many families, and of the one itself, as they were. */
    void putAll(int families) {
        put(IntStream.rangeClosed(0, families)
                .boxed()
                .flatMap(n -> rows.stream().map(row -> copy(row, family + n))));
    }

    /** Puts the states of that many others, of which nothing is due for years. */
    void putIdle(int families) {
        var state = rows.stream()
                .filter(row -> AttributeValue.fromS("STATE").equals(row.get(TableLayout.SK)))
                .findFirst()
                .orElseThrow();
        put(IntStream.rangeClosed(1, families).mapToObj(n -> {
            var idle = copy(state, family - n);
            idle.put(TableLayout.GSI2_SK, text("2036-01-01T00:00:00.000Z"));
            return idle;
        }));
    }

    private void put(Stream<Map<String, AttributeValue>> items) {
        var writes = items.map(item -> WriteRequest.builder()
                        .putRequest(PutRequest.builder().item(item).build())
                        .build())
                .toList();
        for (var from = 0; from < writes.size(); from += BATCH) {
            var batch = writes.subList(from, Math.min(from + BATCH, writes.size()));
            client.batchWriteItem(write -> write.requestItems(Map.of(LocalCloud.TABLE, batch)));
        }
    }

    private static Map<String, AttributeValue> copy(Map<String, AttributeValue> row, int family) {
        var copy = new HashMap<>(row);
        copy.put(TableLayout.PK, text(partition(family)));
        copy.computeIfPresent("familyId", (_, _) -> AttributeValue.fromN(Integer.toString(family)));
        copy.computeIfPresent(TableLayout.GSI2_PK, (_, _) -> text("DUE#POLICY#" + family % PolicyStore.shards()));
        return copy;
    }

    private static String partition(int family) {
        return "POLICY#%010d".formatted(family);
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    @Override
    public void close() {
        client.close();
    }
}
