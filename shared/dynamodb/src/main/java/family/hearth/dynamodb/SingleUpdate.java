package family.hearth.dynamodb;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** A change of one row that may be done twice: when the SDK repeats it after a lost answer, nothing else comes of it. */
final class SingleUpdate {

    private SingleUpdate() {}

    static void write(DynamoDbClient client, String table, Operation.Change change) {
        var values = change.update().values(change.condition());
        var request = UpdateItemRequest.builder()
                .tableName(table)
                .key(change.key().attributes())
                .updateExpression(change.update().expression())
                .conditionExpression(change.condition().expression())
                .expressionAttributeNames(change.update().names(change.condition()))
                .expressionAttributeValues(values.isEmpty() ? null : values)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .build();
        try {
            Outage.guard(() -> client.updateItem(request));
        } catch (ConditionalCheckFailedException refused) {
            throw change.refusal().apply(refused.item());
        }
    }
}
