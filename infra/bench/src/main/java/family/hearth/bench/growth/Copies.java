package family.hearth.bench.growth;

import family.hearth.local.LocalCloud;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Fills the table with rows that are like one that the API made, but for what tells them apart. */
final class Copies implements AutoCloseable {

    private static final int BATCH = 25;

    private final DynamoDbClient client;

    Copies(LocalCloud cloud) {
        this.client = cloud.database().client();
    }

    /** Rows of a partition whose sort keys begin so. */
    List<Map<String, AttributeValue>> rows(String pk, String prefix) {
        return client.query(query -> query.tableName(LocalCloud.TABLE)
                        .keyConditionExpression("pk = :pk AND begins_with(sk, :sk)")
                        .expressionAttributeValues(
                                Map.of(":pk", AttributeValue.fromS(pk), ":sk", AttributeValue.fromS(prefix))))
                .items();
    }

    /** The one row of a kind, wherever it lies. */
    Map<String, AttributeValue> any(String pkPrefix, String skPrefix) {
        return client.scanPaginator(scan -> scan.tableName(LocalCloud.TABLE)).items().stream()
                .filter(row ->
                        part(row, "pk").startsWith(pkPrefix) && part(row, "sk").startsWith(skPrefix))
                .findFirst()
                .orElseThrow();
    }

    /** Puts copies with these numbers, the last one included, in place of any that there are. */
    void put(
            Map<String, AttributeValue> original,
            int first,
            int last,
            BiFunction<Map<String, AttributeValue>, Integer, Map<String, AttributeValue>> numbered) {
        for (var from = first; from <= last; from += BATCH) {
            var writes = IntStream.rangeClosed(from, Math.min(last, from + BATCH - 1))
                    .mapToObj(number -> numbered.apply(new HashMap<>(original), number))
                    .map(row -> WriteRequest.builder()
                            .putRequest(PutRequest.builder().item(row).build())
                            .build())
                    .toList();
            client.batchWriteItem(batch -> batch.requestItems(Map.of(LocalCloud.TABLE, writes)));
        }
    }

    /** Puts one row as it is. */
    void put(Map<String, AttributeValue> row) {
        client.putItem(put -> put.tableName(LocalCloud.TABLE).item(row));
    }

    @Override
    public void close() {
        client.close();
    }

    private static String part(Map<String, AttributeValue> row, String key) {
        return Objects.requireNonNull(row.get(key)).s();
    }
}
