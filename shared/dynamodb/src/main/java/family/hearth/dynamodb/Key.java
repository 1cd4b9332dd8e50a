package family.hearth.dynamodb;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where a row lies. */
record Key(String pk, String sk) {

    static Key of(Map<String, AttributeValue> item) {
        return new Key(text(item, TableLayout.PK), text(item, TableLayout.SK));
    }

    /** An id as it stands in a key: padded, so that text order is number order. */
    static String padded(int id) {
        return String.format(Locale.ROOT, "%010d", id);
    }

    Map<String, AttributeValue> attributes() {
        return Map.of(TableLayout.PK, AttributeValue.fromS(pk), TableLayout.SK, AttributeValue.fromS(sk));
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return Objects.requireNonNull(item.get(name), name).s();
    }
}
