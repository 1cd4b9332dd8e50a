package family.hearth.bench.cost;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How many bytes an item has for DynamoDB: names and values ("Item sizes and formats" in the developer guide). Numbers
 * are taken at their most, a byte for two digits and one more.
 */
final class ItemSize {

    private static final int READ_UNIT = 4096;
    private static final int WRITE_UNIT = 1024;
    private static final int DOCUMENT = 3;

    private ItemSize() {}

    static int of(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .mapToInt(column -> column.getKey().getBytes(UTF_8).length + of(column.getValue()))
                .sum();
    }

    private static int of(AttributeValue value) {
        return switch (value.type()) {
            case S -> value.s().getBytes(UTF_8).length;
            case N -> (value.n().length() + 1) / 2 + 1;
            case B -> value.b().asByteArrayUnsafe().length;
            case M -> DOCUMENT + of(value.m()) + value.m().size();
            case L ->
                DOCUMENT + value.l().stream().mapToInt(part -> of(part) + 1).sum();
            default -> 1;
        };
    }

    /** Units that writing so many bytes takes. */
    static int writeUnits(int bytes) {
        return Math.max(1, Math.ceilDiv(bytes, WRITE_UNIT));
    }

    /** Units that reading so many bytes takes, strongly. */
    static int readUnits(int bytes) {
        return Math.max(1, Math.ceilDiv(bytes, READ_UNIT));
    }
}
