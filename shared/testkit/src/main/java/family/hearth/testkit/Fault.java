package family.hearth.testkit;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.RetryableException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** What may befall one attempt of a call to DynamoDB. The SDK tries again after any of them but a conflict. */
public enum Fault {
    /** The table carries it out, and the answer is lost on its way. */
    ANSWER_LOST {
        @Override
        SdkException exception() {
            return RetryableException.create("the answer was lost");
        }
    },
    /** The partition takes more than it can. */
    THROTTLED {
        @Override
        SdkException exception() {
            return refused(
                    ProvisionedThroughputExceededException.builder(), 400, "ProvisionedThroughputExceededException");
        }
    },
    /** Nothing comes back in time, and nothing was done. */
    TIMED_OUT {
        @Override
        SdkException exception() {
            return ApiCallAttemptTimeoutException.create(1);
        }
    },
    /** DynamoDB is in trouble. */
    BROKEN {
        @Override
        SdkException exception() {
            return refused(InternalServerErrorException.builder(), 500, "InternalServerError");
        }
    },
    /** Somebody else's transaction holds the row; nothing was done, and the SDK leaves it at that. */
    CONFLICT {
        @Override
        SdkException exception() {
            return refused(TransactionConflictException.builder(), 400, "TransactionConflictException");
        }

        @Override
        SdkException exception(SdkRequest request) {
            return request instanceof TransactWriteItemsRequest transaction ? cancelled(transaction) : exception();
        }
    };

    abstract SdkException exception();

    /** As it comes back to that request. */
    SdkException exception(SdkRequest request) {
        return exception();
    }

    private static SdkException cancelled(TransactWriteItemsRequest transaction) {
        var reasons = transaction.transactItems().stream()
                .map(_ -> CancellationReason.builder()
                        .code("TransactionConflict")
                        .message("injected")
                        .build())
                .toList();
        return refused(
                TransactionCanceledException.builder().cancellationReasons(reasons),
                400,
                "TransactionCanceledException");
    }

    private static SdkException refused(DynamoDbException.Builder exception, int status, String code) {
        return (SdkException) exception
                .statusCode(status)
                .message("injected")
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode(code)
                        .errorMessage("injected")
                        .build())
                .build();
    }
}
