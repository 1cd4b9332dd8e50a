package family.hearth.testkit;

import java.nio.file.Path;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;

/**
 * The engine of DynamoDB Local on a directory, which answers a transaction when it is written.
 *
 * <p>DynamoDB Local 3.3.1 leaves the {@code COMMIT} of a transaction to the thread of its database and answers at once:
 * a process that is killed then has promised what is not there. Other writes it waits for.
 */
final class DurableEngine extends LocalDynamoDBRequestHandler {

    private static final int NO_DELAY = 0;

    DurableEngine(Path directory) {
        super(NO_DELAY, false, directory.toString(), true, false);
    }

    @Override
    public TransactWriteItemsResponse transactWriteItems(
            String accessKey, String region, TransactWriteItemsRequest request) {
        var response = super.transactWriteItems(accessKey, region, request);
        awaitCommit(accessKey, region);
        return response;
    }

    /** That thread takes one thing after the other, so what is read now is read after the commit. */
    private void awaitCommit(String accessKey, String region) {
        super.listTables(accessKey, region, ListTablesRequest.builder().limit(1).build());
    }
}
