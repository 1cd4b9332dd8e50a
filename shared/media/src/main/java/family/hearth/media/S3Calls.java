package family.hearth.media;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.S3Error;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Makes a request to S3 and says in Hearth's words how it failed. */
final class S3Calls {

    private static final int NOT_FOUND = 404;
    private static final int PRECONDITION_FAILED = 412;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private S3Calls() {}

    /**
     * @throws MediaUnavailable if another attempt may succeed
     * @throws MediaRefused if none will
     */
    static <T> T perform(String what, Supplier<T> request) {
        try {
            return request.get();
        } catch (S3Exception e) {
            throw translated(what, e);
        } catch (SdkException e) {
            throw new MediaUnavailable("S3 did not answer to " + what, e);
        }
    }

    /** Like {@link #perform}, and false if there is such an object already. */
    static boolean performUnlessTaken(String what, Runnable request) {
        try {
            request.run();
            return true;
        } catch (S3Exception e) {
            if (e.statusCode() == PRECONDITION_FAILED) {
                return false;
            }
            throw translated(what, e);
        } catch (SdkException e) {
            throw new MediaUnavailable("S3 did not answer to " + what, e);
        }
    }

    /** Like {@link #perform}, and empty if there is no such object. */
    static <T> Optional<T> find(String what, Supplier<T> request) {
        try {
            return Optional.of(request.get());
        } catch (S3Exception e) {
            if (e.statusCode() == NOT_FOUND && !(e instanceof NoSuchBucketException)) {
                return Optional.empty();
            }
            throw translated(what, e);
        } catch (SdkException e) {
            throw new MediaUnavailable("S3 did not answer to " + what, e);
        }
    }

    /** What it means that some objects of a batch were not deleted, although the request itself went well. */
    static RuntimeException kept(List<S3Error> errors) {
        var codes = errors.stream().map(S3Error::code).collect(Collectors.toSet());
        var answer = "S3 kept %d objects: %s".formatted(errors.size(), codes);
        return codes.contains("AccessDenied") ? new MediaRefused(answer) : new MediaUnavailable(answer);
    }

    private static RuntimeException translated(String what, S3Exception e) {
        var answer = "S3 answered %d to %s".formatted(e.statusCode(), what);
        return isTransient(e) ? new MediaUnavailable(answer, e) : new MediaRefused(answer, e);
    }

    private static boolean isTransient(S3Exception e) {
        return e.statusCode() >= SERVER_ERROR
                || e.statusCode() == TOO_MANY_REQUESTS
                || e.isThrottlingException()
                || e.isRetryableException();
    }
}
