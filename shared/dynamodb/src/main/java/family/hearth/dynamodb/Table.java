package family.hearth.dynamodb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The one table. Every read of base rows is strongly consistent; there is no scan. */
public final class Table {

    /** Most keys that one batch get takes. */
    private static final int BATCH = 100;

    private final DynamoDbClient client;
    private final DynamoDbEnhancedClient enhanced;
    private final String name;

    public Table(DynamoDbClient client, String name) {
        this.client = client;
        this.enhanced = DynamoDbEnhancedClient.builder().dynamoDbClient(client).build();
        this.name = name;
    }

    DynamoDbClient client() {
        return client;
    }

    String name() {
        return name;
    }

    Write write() {
        return new Write(client, name);
    }

    <T> Optional<T> find(Key key, RowSchema<T> schema) {
        var row = Outage.guard(() -> enhanced.table(name, schema.schema())
                .getItem(
                        request -> request.key(at -> at.partitionValue(key.pk()).sortValue(key.sk()))
                                .consistentRead(true)));
        return Optional.ofNullable(row);
    }

    /** Takes the row away; nothing happens when it is gone. */
    void delete(Key key) {
        Outage.guard(() -> client.deleteItem(request -> request.tableName(name).key(key.attributes())));
    }

    /** Takes every row of a partition away, a few at a time: interrupted, it goes on where it was when run again. */
    void deletePartition(String pk) {
        List<Map<String, AttributeValue>> rows;
        do {
            rows = Outage.guard(() -> client.query(request -> request.tableName(name)
                            .consistentRead(true)
                            .keyConditionExpression("pk = :pk")
                            .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk)))
                            .limit(BATCH)))
                    .items();
            rows.forEach(row -> delete(Key.of(row)));
        } while (!rows.isEmpty());
    }

    /** Rows by key, in no order; keys without a row are left out. */
    <T> List<T> findAll(Collection<Key> keys, RowSchema<T> schema) {
        return rowsAt(keys).items().values().stream().map(schema::read).toList();
    }

    /** Rows of any kind, read together: one round trip for each hundred. */
    Rows rowsAt(Collection<Key> keys) {
        var found = new HashMap<Key, Map<String, AttributeValue>>();
        var left = keys.stream().distinct().map(Key::attributes).toList();
        while (!left.isEmpty()) {
            var batch = left.subList(0, Math.min(BATCH, left.size()));
            var wanted =
                    KeysAndAttributes.builder().keys(batch).consistentRead(true).build();
            var answer = Outage.guard(() -> client.batchGetItem(request -> request.requestItems(Map.of(name, wanted))));
            answer.responses().getOrDefault(name, List.of()).forEach(item -> found.put(Key.of(item), item));
            var unserved = answer.unprocessedKeys().get(name);
            var retried = unserved == null ? List.<Map<String, AttributeValue>>of() : unserved.keys();
            left = Stream.concat(retried.stream(), left.subList(batch.size(), left.size()).stream())
                    .toList();
        }
        return new Rows(found);
    }

    /** All rows of a partition whose sort keys begin so, in order. */
    List<Map<String, AttributeValue>> rows(String pk, String prefix) {
        var rows = new ArrayList<Map<String, AttributeValue>>();
        Map<String, AttributeValue> from = Map.of();
        do {
            var page = query(pk, prefix, from);
            rows.addAll(page.items());
            from = page.lastEvaluatedKey();
        } while (!from.isEmpty());
        return rows;
    }

    private QueryResponse query(String pk, String prefix, Map<String, AttributeValue> from) {
        var values = new HashMap<>(Map.of(":pk", AttributeValue.fromS(pk)));
        if (!prefix.isEmpty()) {
            values.put(":prefix", AttributeValue.fromS(prefix));
        }
        return Outage.guard(() -> client.query(request -> request.tableName(name)
                .consistentRead(true)
                .keyConditionExpression(prefix.isEmpty() ? "pk = :pk" : "pk = :pk AND begins_with(sk, :prefix)")
                .expressionAttributeValues(values)
                .exclusiveStartKey(from.isEmpty() ? null : from)));
    }

    /** At most that many rows of the range, as many as fit into one answer of a megabyte. */
    <T> List<T> range(Range range, int limit, RowSchema<T> schema) {
        return query(range, limit, Map.of()).items().stream().map(schema::read).toList();
    }

    /** At most that many rows of the range, in as many round trips as they take megabytes. */
    <T> List<T> all(Range range, int limit, RowSchema<T> schema) {
        var rows = new ArrayList<T>();
        Map<String, AttributeValue> from = Map.of();
        do {
            var page = query(range, limit - rows.size(), from);
            page.items().forEach(item -> rows.add(schema.read(item)));
            from = page.lastEvaluatedKey();
        } while (!from.isEmpty() && rows.size() < limit);
        return rows;
    }

    /** All rows of the range, of any kind, in as many round trips as they take megabytes. */
    List<Map<String, AttributeValue>> items(Range range) {
        var rows = new ArrayList<Map<String, AttributeValue>>();
        read(range, page -> {
            rows.addAll(page);
            return true;
        });
        return rows;
    }

    /**
     * Reads the range a megabyte at a time, of which only one is held.
     *
     * @param reader says whether it wants more
     */
    void read(Range range, Predicate<List<Map<String, AttributeValue>>> reader) {
        QueryResponse page;
        Map<String, AttributeValue> from = Map.of();
        do {
            page = query(range, Integer.MAX_VALUE, from);
            from = page.lastEvaluatedKey();
        } while (reader.test(page.items()) && !from.isEmpty());
    }

    private QueryResponse query(Range range, int limit, Map<String, AttributeValue> from) {
        return Outage.guard(() -> client.query(QueryRequest.builder()
                .tableName(name)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND sk BETWEEN :from AND :to")
                .expressionAttributeValues(range.values())
                .scanIndexForward(!range.descending())
                .limit(limit)
                .exclusiveStartKey(from.isEmpty() ? null : from)
                .build()));
    }

    /** Base keys of at most that many entries of an index up to a sort value; an index lags behind its rows. */
    List<Indexed> indexed(Index index, String partition, String upTo, int limit) {
        var answer = Outage.guard(() -> client.query(QueryRequest.builder()
                .tableName(name)
                .indexName(index.indexName())
                .keyConditionExpression(index.partitionName() + " = :pk AND " + index.sortName() + " <= :upTo")
                .expressionAttributeValues(
                        Map.of(":pk", AttributeValue.fromS(partition), ":upTo", AttributeValue.fromS(upTo)))
                .limit(limit)
                .build()));
        return answer.items().stream()
                .map(item -> new Indexed(
                        Key.of(item),
                        Objects.requireNonNull(item.get(index.sortName())).s()))
                .toList();
    }

    /** Base keys of at most that many entries of an index after a sort value; an index lags behind its rows. */
    List<Key> indexedAfter(Index index, String partition, String after, int limit) {
        var answer = Outage.guard(() -> client.query(QueryRequest.builder()
                .tableName(name)
                .indexName(index.indexName())
                .keyConditionExpression(index.partitionName() + " = :pk AND " + index.sortName() + " > :after")
                .expressionAttributeValues(
                        Map.of(":pk", AttributeValue.fromS(partition), ":after", AttributeValue.fromS(after)))
                .limit(limit)
                .build()));
        return answer.items().stream().map(Key::of).toList();
    }

    /** An entry of an index: where its row lies, and what the index sorts it by. */
    record Indexed(Key key, String sort) {}

    /** Rows of one partition between two sort keys, both included. */
    record Range(String pk, String from, String to, boolean descending) {

        private Map<String, AttributeValue> values() {
            return Map.of(
                    ":pk",
                    AttributeValue.fromS(pk),
                    ":from",
                    AttributeValue.fromS(from),
                    ":to",
                    AttributeValue.fromS(to));
        }
    }

    /** The two sparse indexes. */
    enum Index {
        BY_ADDRESS(TableLayout.GSI1, TableLayout.GSI1_PK, TableLayout.GSI1_SK),
        DUE(TableLayout.GSI2, TableLayout.GSI2_PK, TableLayout.GSI2_SK);

        private final String indexName;
        private final String partitionName;
        private final String sortName;

        Index(String indexName, String partitionName, String sortName) {
            this.indexName = indexName;
            this.partitionName = partitionName;
            this.sortName = sortName;
        }

        String indexName() {
            return indexName;
        }

        String partitionName() {
            return partitionName;
        }

        String sortName() {
            return sortName;
        }
    }
}
