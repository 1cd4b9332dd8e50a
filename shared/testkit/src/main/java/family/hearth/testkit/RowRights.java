package family.hearth.testkit;

import family.hearth.topology.FunctionSpec;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Which rows a function may touch, by their partition keys. Scans, PartiQL and table administration are nobody's. */
record RowRights(FunctionSpec function) {

    private static final String PARTITION_KEY = "pk";

    void check(SdkRequest request) throws NotAllowed {
        switch (request) {
            case GetItemRequest get -> read(get.key());
            case QueryRequest query -> read(QueriedPartition.of(query));
            case BatchGetItemRequest batch -> {
                for (var table : batch.requestItems().values()) {
                    for (var key : table.keys()) {
                        read(key);
                    }
                }
            }
            case TransactGetItemsRequest transaction -> {
                for (var action : transaction.transactItems()) {
                    read(action.get().key());
                }
            }
            case PutItemRequest put -> write(put.item());
            case UpdateItemRequest update -> write(update.key());
            case DeleteItemRequest delete -> write(delete.key());
            case BatchWriteItemRequest batch -> {
                for (var writes : batch.requestItems().values()) {
                    for (var action : writes) {
                        write(keyAndMore(action));
                    }
                }
            }
            case TransactWriteItemsRequest transaction -> {
                for (var item : transaction.transactItems()) {
                    touch(new TransactionAction(item));
                }
            }
            default -> throw new NotAllowed("no function is given this operation");
        }
    }

    private void touch(TransactionAction action) throws NotAllowed {
        if (action.writes()) {
            write(action.keyAndMore());
        } else {
            read(action.keyAndMore());
        }
    }

    private static Map<String, AttributeValue> keyAndMore(WriteRequest action) {
        return action.putRequest() != null
                ? action.putRequest().item()
                : action.deleteRequest().key();
    }

    private void read(Map<String, AttributeValue> row) throws NotAllowed {
        read(partition(row));
    }

    private void read(String partition) throws NotAllowed {
        if (!function.mayRead(partition)) {
            throw new NotAllowed("reading " + withoutId(partition) + " is not in its prefixes");
        }
    }

    private void write(Map<String, AttributeValue> row) throws NotAllowed {
        var partition = partition(row);
        if (!function.mayWrite(partition)) {
            throw new NotAllowed("writing " + withoutId(partition) + " is not in its prefixes");
        }
    }

    private static String partition(Map<String, AttributeValue> row) throws NotAllowed {
        @Nullable AttributeValue partition = row.get(PARTITION_KEY);
        if (partition == null || partition.s() == null) {
            throw new NotAllowed("the row has no " + PARTITION_KEY);
        }
        return partition.s();
    }

    /** Ids may be addresses or hashes of secrets, which no log should hold. */
    private static String withoutId(String partition) {
        return partition.substring(0, partition.lastIndexOf('#') + 1) + "…";
    }
}
