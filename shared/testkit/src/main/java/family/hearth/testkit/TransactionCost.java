package family.hearth.testkit;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * What a writing transaction costs on AWS.
 *
 * <p>DynamoDB Local 3.3.1 adds up only the <em>distinct</em> costs among the actions on one table: twelve small rows
 * come out as one. A transaction of one action it reports right; so each action is tried alone, on a copy of its row
 * in a table of the same shape.
 */
final class TransactionCost {

    private final DynamoDbClient client;
    private final Map<String, TableDescription> copies = new ConcurrentHashMap<>();

    TransactionCost(DynamoDbClient client) {
        this.client = client;
    }

    /** The write units of a transaction that is about to be sent; zero for anything else. */
    double of(DynamoDbRequest request) {
        return request instanceof TransactWriteItemsRequest transaction
                ? transaction.transactItems().stream()
                        .map(TransactionAction::new)
                        .mapToDouble(this::unitsOf)
                        .sum()
                : 0;
    }

    private synchronized double unitsOf(TransactionAction action) {
        var copy = copies.computeIfAbsent(action.table(), this::copyOf);
        copyRow(action, copy);
        try {
            return client.transactWriteItems(alone -> alone.returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                            .transactItems(action.on(copy.tableName())))
                    .consumedCapacity()
                    .getFirst()
                    .capacityUnits();
        } catch (TransactionCanceledException e) {
            // The whole is about to be cancelled for the same reason, and then reports nothing.
            return 0;
        }
    }

    private void copyRow(TransactionAction action, TableDescription copy) {
        Map<String, AttributeValue> key = new HashMap<>(action.keyAndMore());
        key.keySet()
                .retainAll(copy.keySchema().stream()
                        .map(KeySchemaElement::attributeName)
                        .toList());
        var row = client.getItem(
                get -> get.tableName(action.table()).consistentRead(true).key(key));
        if (row.hasItem()) {
            client.putItem(put -> put.tableName(copy.tableName()).item(row.item()));
        } else {
            client.deleteItem(delete -> delete.tableName(copy.tableName()).key(key));
        }
    }

    private TableDescription copyOf(String name) {
        var original = client.describeTable(table -> table.tableName(name)).table();
        var indexes = original.globalSecondaryIndexes().stream()
                .map(TransactionCost::copyOf)
                .toList();
        return client.createTable(table -> table.tableName(name + "-measured-" + UUID.randomUUID())
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(original.attributeDefinitions())
                        .keySchema(original.keySchema())
                        .globalSecondaryIndexes(indexes.isEmpty() ? null : indexes))
                .tableDescription();
    }

    private static GlobalSecondaryIndex copyOf(GlobalSecondaryIndexDescription index) {
        return GlobalSecondaryIndex.builder()
                .indexName(index.indexName())
                .keySchema(index.keySchema())
                .projection(index.projection())
                .build();
    }
}
