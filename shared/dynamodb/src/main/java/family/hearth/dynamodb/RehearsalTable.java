package family.hearth.dynamodb;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonNodeParser;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Answers calls of DynamoDB's protocol from the few rows of {@link RehearsalRows}. It knows the operations and conditions
 * that {@link Table} makes and keeps nothing: what is written is said to be, and is gone.
 */
final class RehearsalTable {

    private static final JsonNodeParser JSON = JsonNodeParser.create();
    private static final String COUNTED_ONCE = "{\"Attributes\":{\"calls\":{\"N\":\"1\"}}}";

    private final RehearsalRows rows = new RehearsalRows();

    /** The body of the answer. */
    String answer(String operation, InputStream body) {
        var call = JSON.parse(body);
        return switch (operation) {
            case "GetItem" ->
                row(call.field("Key").orElseThrow())
                        .map(row -> "{\"Item\":" + row + "}")
                        .orElse("{}");
            case "BatchGetItem" -> batch(call.field("RequestItems").orElseThrow());
            case "Query" -> call.field("IndexName").isPresent() ? items(Stream.empty()) : query(call);
            case "UpdateItem" -> COUNTED_ONCE;
            default -> "{}";
        };
    }

    private String query(JsonNode call) {
        var values = call.field("ExpressionAttributeValues").orElseThrow();
        var prefix = text(values, ":prefix").orElse("");
        var from = text(values, ":from").orElse("");
        var to = text(values, ":to").orElse("\uffff");
        return items(rows.of(text(values, ":pk").orElseThrow())
                .filter(row -> sortKey(row).startsWith(prefix))
                .filter(row -> sortKey(row).compareTo(from) >= 0)
                .filter(row -> sortKey(row).compareTo(to) <= 0)
                .map(RehearsalTable::json));
    }

    private static String items(Stream<String> items) {
        var all = items.toList();
        return "{\"Items\":[%s],\"Count\":%d,\"ScannedCount\":%d}"
                .formatted(String.join(",", all), all.size(), all.size());
    }

    private String batch(JsonNode tables) {
        return tables.asObject().entrySet().stream()
                .map(table -> "\"%s\":[%s]".formatted(table.getKey(), found(table.getValue())))
                .collect(Collectors.joining(",", "{\"Responses\":{", "},\"UnprocessedKeys\":{}}"));
    }

    private String found(JsonNode wanted) {
        return wanted.field("Keys").orElseThrow().asArray().stream()
                .flatMap(key -> row(key).stream())
                .collect(Collectors.joining(","));
    }

    private Optional<String> row(JsonNode key) {
        return rows.at(new Key(
                        text(key, TableLayout.PK).orElseThrow(),
                        text(key, TableLayout.SK).orElseThrow()))
                .map(RehearsalTable::json);
    }

    private static Optional<String> text(JsonNode values, String name) {
        return values.field(name).flatMap(value -> value.field("S")).map(JsonNode::asString);
    }

    private static String sortKey(Map<String, AttributeValue> row) {
        return Key.of(row).sk();
    }

    private static String json(Map<String, AttributeValue> row) {
        return row.entrySet().stream()
                .map(column -> "\"%s\":%s".formatted(column.getKey(), json(column.getValue())))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Of the types that columns have. The texts are ours and need no escapes. */
    private static String json(AttributeValue value) {
        return switch (value.type()) {
            case S -> "{\"S\":\"" + value.s() + "\"}";
            case N -> "{\"N\":\"" + value.n() + "\"}";
            case BOOL -> "{\"BOOL\":" + value.bool() + "}";
            case NUL -> "{\"NULL\":true}";
            case M -> "{\"M\":" + json(value.m()) + "}";
            case L -> value.l().stream().map(RehearsalTable::json).collect(Collectors.joining(",", "{\"L\":[", "]}"));
            default -> throw new IllegalArgumentException("no column is a " + value.type());
        };
    }
}
