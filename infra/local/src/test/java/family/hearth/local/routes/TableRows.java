package family.hearth.local.routes;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.LocalCloud;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Everything that a cloud's table holds but counters of limits and when credentials were used, which requests move. */
public record TableRows(Map<String, Map<String, AttributeValue>> byKey) {

    private static final String COUNTERS = "RATE#";
    private static final String RECEIPTS = "IDEM#";
    private static final String TRASH = "TRASH#";
    private static final String NOTED = "lastUsedAt";

    public static TableRows of(LocalCloud cloud) {
        try (var client = cloud.database().client()) {
            return new TableRows(client.scanPaginator(scan -> scan.tableName(LocalCloud.TABLE)).items().stream()
                    .filter(row -> !key(row).startsWith(COUNTERS))
                    .collect(Collectors.toMap(TableRows::key, TableRows::withoutUse)));
        }
    }

    private static Map<String, AttributeValue> withoutUse(Map<String, AttributeValue> row) {
        var rest = new HashMap<>(row);
        rest.remove(NOTED);
        return rest;
    }

    private static String key(Map<String, AttributeValue> row) {
        return Stream.of("pk", "sk")
                .map(name -> Objects.requireNonNull(row.get(name)).s())
                .collect(Collectors.joining(" "));
    }

    /** Fails unless every row is as it was then, and none has come. */
    public void assertAsIn(TableRows before) {
        var touched = Stream.of(before, this)
                .flatMap(rows -> rows.byKey.keySet().stream())
                .filter(key -> !Objects.equals(before.byKey.get(key), byKey.get(key)))
                .distinct();
        assertThat(touched).as("rows that came, went or changed").isEmpty();
    }

    /** Without what was remembered of answers. */
    TableRows withoutReceipts() {
        return new TableRows(byKey.entrySet().stream()
                .filter(row -> !row.getKey().startsWith(RECEIPTS))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Which rows there are; what was replaced twice waits in the trash twice. */
    Set<String> keysBesidesTrash() {
        return byKey.keySet().stream().filter(key -> !key.startsWith(TRASH)).collect(Collectors.toSet());
    }

    /** How many answers are remembered. */
    long receipts() {
        return byKey.keySet().stream().filter(key -> key.startsWith(RECEIPTS)).count();
    }
}
