package family.hearth.dynamodb;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** One row's part in a write. */
sealed interface Operation {

    /** What the write comes to when this operation's condition does not hold, given the row as it is. */
    Function<Map<String, AttributeValue>, RuntimeException> refusal();

    TransactWriteItem inTransaction(String table);

    /** Writes the whole row. */
    record Put(
            Map<String, AttributeValue> item,
            @Nullable Condition condition,
            Function<Map<String, AttributeValue>, RuntimeException> refusal)
            implements Operation {

        @Override
        public TransactWriteItem inTransaction(String table) {
            return TransactWriteItem.builder()
                    .put(put -> {
                        put.tableName(table).item(item);
                        if (condition != null) {
                            put.conditionExpression(condition.expression())
                                    .expressionAttributeNames(condition.names().isEmpty() ? null : condition.names())
                                    .expressionAttributeValues(
                                            condition.values().isEmpty() ? null : condition.values())
                                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
                        }
                    })
                    .build();
        }
    }

    /** Changes parts of the row. */
    record Change(
            Key key,
            Update update,
            Condition condition,
            Function<Map<String, AttributeValue>, RuntimeException> refusal)
            implements Operation {

        /** Whether it comes to the same when the SDK, having lost the answer, sends it twice. */
        boolean isRepeatable() {
            return update.isRepeatable() && condition.equals(Condition.PRESENT);
        }

        @Override
        public TransactWriteItem inTransaction(String table) {
            var values = update.values(condition);
            return TransactWriteItem.builder()
                    .update(change -> change.tableName(table)
                            .key(key.attributes())
                            .updateExpression(update.expression())
                            .conditionExpression(condition.expression())
                            .expressionAttributeNames(update.names(condition))
                            .expressionAttributeValues(values.isEmpty() ? null : values)
                            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                    .build();
        }
    }

    /** Takes the row away. */
    record Delete(
            Key key, @Nullable Condition condition, Function<Map<String, AttributeValue>, RuntimeException> refusal)
            implements Operation {

        @Override
        public TransactWriteItem inTransaction(String table) {
            return TransactWriteItem.builder()
                    .delete(delete -> {
                        delete.tableName(table).key(key.attributes());
                        if (condition != null) {
                            delete.conditionExpression(condition.expression())
                                    .expressionAttributeNames(condition.names().isEmpty() ? null : condition.names())
                                    .expressionAttributeValues(
                                            condition.values().isEmpty() ? null : condition.values())
                                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
                        }
                    })
                    .build();
        }
    }

    /** Only looks, and stops the write when the row is not as it should be. */
    record Check(Key key, Condition condition, Function<Map<String, AttributeValue>, RuntimeException> refusal)
            implements Operation {

        @Override
        public TransactWriteItem inTransaction(String table) {
            return TransactWriteItem.builder()
                    .conditionCheck(check -> check.tableName(table)
                            .key(key.attributes())
                            .conditionExpression(condition.expression())
                            .expressionAttributeNames(condition.names().isEmpty() ? null : condition.names())
                            .expressionAttributeValues(condition.values().isEmpty() ? null : condition.values())
                            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                    .build();
        }
    }
}
