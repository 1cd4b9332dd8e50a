package family.hearth.testkit;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** One action of a writing transaction, whichever of the four it is. */
record TransactionAction(TransactWriteItem item) {

    String table() {
        if (item.put() != null) {
            return item.put().tableName();
        }
        if (item.update() != null) {
            return item.update().tableName();
        }
        return item.delete() != null
                ? item.delete().tableName()
                : item.conditionCheck().tableName();
    }

    /** Attributes that hold the key, and with a put the rest of the row too. */
    Map<String, AttributeValue> keyAndMore() {
        if (item.put() != null) {
            return item.put().item();
        }
        if (item.update() != null) {
            return item.update().key();
        }
        return item.delete() != null
                ? item.delete().key()
                : item.conditionCheck().key();
    }

    boolean writes() {
        return item.conditionCheck() == null;
    }

    TransactWriteItem on(String table) {
        var moved = item.toBuilder();
        if (item.put() != null) {
            moved.put(item.put().toBuilder().tableName(table).build());
        } else if (item.update() != null) {
            moved.update(item.update().toBuilder().tableName(table).build());
        } else if (item.delete() != null) {
            moved.delete(item.delete().toBuilder().tableName(table).build());
        } else {
            moved.conditionCheck(
                    item.conditionCheck().toBuilder().tableName(table).build());
        }
        return moved.build();
    }
}
