package family.hearth.dynamodb;

import java.util.HashMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * A conditional put that survives a lost answer: when the SDK repeats it and the row is already there with this very
 * write's id, the first try has worked.
 */
final class SinglePut {

    private static final String WRITE_ID = "writeId";

    private SinglePut() {}

    /**
     * Writes the row.
     *
     * @param id of this write, the same whenever it is sent
     */
    static void write(DynamoDbClient client, String table, Operation.Put put, String id) {
        var writeId = AttributeValue.fromS(id);
        var item = new HashMap<>(put.item());
        item.put(WRITE_ID, writeId);
        var request = PutItemRequest.builder().tableName(table).item(item);
        var condition = put.condition();
        if (condition != null) {
            request.conditionExpression(condition.expression())
                    .expressionAttributeNames(condition.names().isEmpty() ? null : condition.names())
                    .expressionAttributeValues(condition.values().isEmpty() ? null : condition.values())
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
        }
        try {
            Outage.guard(() -> client.putItem(request.build()));
        } catch (ConditionalCheckFailedException refused) {
            if (!refused.hasItem() || !writeId.equals(refused.item().get(WRITE_ID))) {
                throw put.refusal().apply(refused.item());
            }
        }
    }
}
