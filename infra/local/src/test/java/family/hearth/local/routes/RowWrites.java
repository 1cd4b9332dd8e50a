package family.hearth.local.routes;

import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Tells what writes a family's rows from what reads them and from what counts calls. */
final class RowWrites {

    private static final String COUNTERS = "RATE#";

    private RowWrites() {}

    static boolean isOne(SdkRequest request) {
        return switch (request) {
            case PutItemRequest put -> isOfFamily(put.item());
            case UpdateItemRequest update -> isOfFamily(update.key());
            case DeleteItemRequest delete -> isOfFamily(delete.key());
            case TransactWriteItemsRequest _ -> true;
            default -> false;
        };
    }

    /** Whether it only reads. */
    static boolean isRead(SdkRequest request) {
        return !(request instanceof UpdateItemRequest) && !isOne(request);
    }

    private static boolean isOfFamily(Map<String, AttributeValue> row) {
        return !Objects.requireNonNull(row.get("pk")).s().startsWith(COUNTERS);
    }
}
