package family.hearth.bench.cost;

import static java.util.stream.Collectors.toUnmodifiableMap;

import family.hearth.testkit.EmbeddedDynamoDb;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The whole table at an instant; two of them tell what lies between. */
final class TableImage {

    /** Counters have a price of their own: they are added to outside of any transaction. */
    private static final String COUNTERS = "RATE#";

    private static final List<List<String>> INDEXES = List.of(List.of("gsi1pk", "gsi1sk"), List.of("gsi2pk", "gsi2sk"));

    private final Map<String, Map<String, AttributeValue>> rows;

    TableImage(Map<String, Map<String, AttributeValue>> rows) {
        this.rows = rows;
    }

    static TableImage of(EmbeddedDynamoDb database, String table) {
        try (var client = database.client()) {
            return new TableImage(client.scanPaginator(scan -> scan.tableName(table)).items().stream()
                    .collect(toUnmodifiableMap(row -> part(row, "pk") + " " + part(row, "sk"), Function.identity())));
        }
    }

    /**
     * The fewest write units that make this of another image: a unit for each KB of each row that differs, twice that
     * when several must change together, and one for each index entry that comes, goes or moves.
     */
    double leastWrites(TableImage before) {
        var changed = new HashSet<>(rows.keySet());
        changed.addAll(before.rows.keySet());
        changed.removeIf(key -> at(key).equals(before.at(key)));
        var counters = changed.stream().filter(key -> key.startsWith(COUNTERS)).count();
        var others = changed.stream().filter(key -> !key.startsWith(COUNTERS)).toList();
        var units = others.stream().mapToInt(key -> rowUnits(key, before)).sum();
        var entries = others.stream().mapToInt(key -> entryUnits(key, before)).sum();
        return counters + (others.size() > 1 ? 2 * units : units) + entries;
    }

    private int rowUnits(String key, TableImage before) {
        return ItemSize.writeUnits(Math.max(ItemSize.of(at(key)), ItemSize.of(before.at(key))));
    }

    private int entryUnits(String key, TableImage before) {
        return INDEXES.stream()
                .mapToInt(index -> {
                    var now = entry(at(key), index);
                    var then = entry(before.at(key), index);
                    return now.equals(then)
                            ? 0
                            : (int) Stream.of(now, then)
                                    .filter(entry -> !entry.isEmpty())
                                    .count();
                })
                .sum();
    }

    private static List<AttributeValue> entry(Map<String, AttributeValue> row, List<String> index) {
        return row.keySet().containsAll(index) ? index.stream().map(row::get).toList() : List.of();
    }

    private Map<String, AttributeValue> at(String key) {
        return rows.getOrDefault(key, Map.of());
    }

    private static String part(Map<String, AttributeValue> row, String key) {
        return Objects.requireNonNull(row.get(key)).s();
    }
}
