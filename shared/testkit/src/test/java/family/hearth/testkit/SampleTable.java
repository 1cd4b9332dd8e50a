package family.hearth.testkit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A table of the shape that Hearth's has: two key attributes and one index. */
final class SampleTable {

    static final String NAME = "sample";
    static final String INDEX = "gsi1";

    private SampleTable() {}

    static void create(DynamoDbClient client) {
        client.createTable(table -> table.tableName(NAME)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(string("pk"), string("sk"), string("gsi1pk"), string("gsi1sk"))
                .keySchema(keySchema("pk", "sk"))
                .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                        .indexName(INDEX)
                        .keySchema(keySchema("gsi1pk", "gsi1sk"))
                        .projection(p -> p.projectionType(ProjectionType.ALL))
                        .build()));
    }

    private static AttributeDefinition string(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static List<KeySchemaElement> keySchema(String partition, String sort) {
        return List.of(
                KeySchemaElement.builder()
                        .attributeName(partition)
                        .keyType(KeyType.HASH)
                        .build(),
                KeySchemaElement.builder()
                        .attributeName(sort)
                        .keyType(KeyType.RANGE)
                        .build());
    }

    static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
    }

    static Map<String, AttributeValue> row(String pk, String sk, String text) {
        var row = new HashMap<>(key(pk, sk));
        row.put("text", AttributeValue.fromS(text));
        return row;
    }

    static Map<String, AttributeValue> indexed(String pk, String sk, String indexKey) {
        var row = new HashMap<>(key(pk, sk));
        row.put("gsi1pk", AttributeValue.fromS(indexKey));
        row.put("gsi1sk", AttributeValue.fromS(sk));
        return row;
    }
}
