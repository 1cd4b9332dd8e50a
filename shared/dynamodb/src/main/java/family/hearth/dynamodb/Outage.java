package family.hearth.dynamodb;

import family.hearth.domain.DomainFailure;
import java.time.Duration;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** Where exceptions of the engine end: what is not an answer becomes {@link DomainFailure.Unavailable}. */
final class Outage {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private Outage() {}

    /**
     * Makes the call. Refused conditions pass through, since only the caller knows what they mean.
     *
     * @throws DomainFailure.Unavailable when the engine throttles, fails or does not answer
     */
    static <T> T guard(Supplier<T> call) {
        try {
            return call.get();
        } catch (ConditionalCheckFailedException | TransactionCanceledException refused) {
            throw refused;
        } catch (DynamoDbException failure) {
            if (isOurs(failure)) {
                throw failure;
            }
            throw unavailable(failure);
        } catch (SdkException failure) {
            throw unavailable(failure);
        }
    }

    static DomainFailure.Unavailable unavailable(Exception cause) {
        return new DomainFailure.Unavailable(RETRY_AFTER, cause);
    }

    /** A request that DynamoDB calls wrong is a defect of this module, not an outage. */
    private static boolean isOurs(DynamoDbException failure) {
        var code = failure.awsErrorDetails() == null
                ? ""
                : failure.awsErrorDetails().errorCode();
        return "ValidationException".equals(code) || "AccessDeniedException".equals(code);
    }
}
