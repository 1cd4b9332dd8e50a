package family.hearth.testkit;

import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Read and write units as an answer reports them, indexes included.
 *
 * <p>DynamoDB Local 3.3.1 counts nothing for a query that finds nothing and for keys of a batch that do not exist;
 * AWS counts the smallest read for each, and so does this.
 */
record ConsumedUnits(double read, double write) {

    private static final double STRONG = 1;
    private static final double EVENTUAL = 0.5;
    private static final ReturnConsumedCapacity TOTAL = ReturnConsumedCapacity.TOTAL;

    static SdkRequest askingForThem(SdkRequest request) {
        return switch (request) {
            case GetItemRequest get ->
                get.toBuilder().returnConsumedCapacity(TOTAL).build();
            case BatchGetItemRequest get ->
                get.toBuilder().returnConsumedCapacity(TOTAL).build();
            case TransactGetItemsRequest get ->
                get.toBuilder().returnConsumedCapacity(TOTAL).build();
            case QueryRequest query ->
                query.toBuilder().returnConsumedCapacity(TOTAL).build();
            case ScanRequest scan ->
                scan.toBuilder().returnConsumedCapacity(TOTAL).build();
            case PutItemRequest put ->
                put.toBuilder().returnConsumedCapacity(TOTAL).build();
            case UpdateItemRequest update ->
                update.toBuilder().returnConsumedCapacity(TOTAL).build();
            case DeleteItemRequest delete ->
                delete.toBuilder().returnConsumedCapacity(TOTAL).build();
            case BatchWriteItemRequest write ->
                write.toBuilder().returnConsumedCapacity(TOTAL).build();
            case TransactWriteItemsRequest write ->
                write.toBuilder().returnConsumedCapacity(TOTAL).build();
            default -> request;
        };
    }

    static ConsumedUnits of(SdkRequest request, SdkResponse response) {
        double reported = reported(response);
        return switch (request) {
            case GetItemRequest _, TransactGetItemsRequest _ -> new ConsumedUnits(reported, 0);
            case QueryRequest query -> new ConsumedUnits(Math.max(reported, smallest(query.consistentRead())), 0);
            case ScanRequest scan -> new ConsumedUnits(Math.max(reported, smallest(scan.consistentRead())), 0);
            case BatchGetItemRequest get ->
                new ConsumedUnits(reported + missing(get, (BatchGetItemResponse) response), 0);
            default -> new ConsumedUnits(0, reported);
        };
    }

    private static double reported(SdkResponse response) {
        var capacity =
                response.getValueForField("ConsumedCapacity", Object.class).orElse(List.of());
        var all = capacity instanceof List<?> several ? several : List.of(capacity);
        return all.stream()
                .map(ConsumedCapacity.class::cast)
                .mapToDouble(ConsumedCapacity::capacityUnits)
                .sum();
    }

    private static double missing(BatchGetItemRequest request, BatchGetItemResponse response) {
        return request.requestItems().entrySet().stream()
                .mapToDouble(table -> {
                    var asked = table.getValue().keys().size();
                    var found = Objects.requireNonNullElse(response.responses().get(table.getKey()), List.of())
                            .size();
                    var put = response.unprocessedKeys().get(table.getKey());
                    var putOff = put == null ? 0 : put.keys().size();
                    return (asked - found - putOff) * smallest(table.getValue().consistentRead());
                })
                .sum();
    }

    private static double smallest(Boolean consistentRead) {
        return Boolean.TRUE.equals(consistentRead) ? STRONG : EVENTUAL;
    }
}
