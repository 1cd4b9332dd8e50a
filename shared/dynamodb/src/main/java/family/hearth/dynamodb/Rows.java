package family.hearth.dynamodb;

import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Rows of different kinds that were read together. */
record Rows(Map<Key, Map<String, AttributeValue>> items) {

    Rows {
        items = Map.copyOf(items);
    }

    <T> Optional<T> find(Key key, RowSchema<T> schema) {
        return Optional.ofNullable(items.get(key)).map(schema::read);
    }
}
