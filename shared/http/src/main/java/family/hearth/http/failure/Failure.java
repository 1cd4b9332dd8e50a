package family.hearth.http.failure;

import family.hearth.domain.DomainFailure;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A failure as any dialect can render it.
 *
 * @param code what kind it is
 * @param detail what happened, for the caller; never an exception's own text unless we wrote it
 * @param errors messages by field, empty unless the code is {@link FailureCode#INVALID}
 * @param headers what else the answer carries, such as {@code Retry-After}
 */
public record Failure(FailureCode code, String detail, Map<String, List<String>> errors, Map<String, String> headers) {

    private static final Duration IN_PROGRESS_RETRY = Duration.ofSeconds(1);

    /** The failure that tells nothing: what went wrong is in the log. */
    public static Failure internal() {
        return plain(FailureCode.INTERNAL, "Something went wrong on our side.");
    }

    /** What the domain refused. */
    public static Failure of(DomainFailure failure) {
        return switch (failure) {
            case DomainFailure.NotFound notFound -> plain(FailureCode.NOT_FOUND, text(notFound));
            case DomainFailure.Forbidden forbidden -> plain(FailureCode.FORBIDDEN, text(forbidden));
            case DomainFailure.Conflict conflict -> plain(FailureCode.CONFLICT, text(conflict));
            case DomainFailure.Invalid invalid ->
                new Failure(FailureCode.INVALID, text(invalid), invalid.errors(), Map.of());
            case DomainFailure.LimitReached limit ->
                with(FailureCode.LIMIT_REACHED, text(limit), retryAfter(limit.retryAfter()));
            case DomainFailure.Unavailable unavailable ->
                with(FailureCode.UNAVAILABLE, text(unavailable), retryAfter(unavailable.retryAfter()));
        };
    }

    /** What was refused before the domain heard of it. */
    public static Failure of(RequestFailure failure) {
        return switch (failure) {
            case RequestFailure.Unauthenticated unauthenticated ->
                with(
                        FailureCode.UNAUTHENTICATED,
                        text(unauthenticated),
                        Map.of("WWW-Authenticate", unauthenticated.challenge().header()));
            case RequestFailure.InsufficientScope scope ->
                with(FailureCode.INSUFFICIENT_SCOPE, text(scope), Map.of("WWW-Authenticate", scope.challenge()));
            case RequestFailure.MalformedRequest request -> plain(FailureCode.MALFORMED_REQUEST, text(request));
            case RequestFailure.MalformedBody body -> plain(FailureCode.MALFORMED_BODY, text(body));
            case RequestFailure.UnsupportedMediaType type -> plain(FailureCode.UNSUPPORTED_MEDIA_TYPE, text(type));
            case RequestFailure.NotAcceptable accept -> plain(FailureCode.NOT_ACCEPTABLE, text(accept));
            case RequestFailure.MethodNotAllowed method ->
                with(
                        FailureCode.METHOD_NOT_ALLOWED,
                        text(method),
                        Map.of("Allow", String.join(", ", method.allowed())));
            case RequestFailure.PayloadTooLarge payload -> plain(FailureCode.PAYLOAD_TOO_LARGE, text(payload));
            case RequestFailure.InProgress inProgress ->
                with(FailureCode.IN_PROGRESS, text(inProgress), retryAfter(IN_PROGRESS_RETRY));
        };
    }

    private static Failure plain(FailureCode code, String detail) {
        return with(code, detail, Map.of());
    }

    private static Failure with(FailureCode code, String detail, Map<String, String> headers) {
        return new Failure(code, detail, Map.of(), headers);
    }

    private static String text(RuntimeException failure) {
        return String.valueOf(failure.getMessage());
    }

    /** Whole seconds, rounded up, so that whoever waits as told is not refused again. */
    private static Map<String, String> retryAfter(Duration wait) {
        long seconds = Math.max(1, wait.plusSeconds(1).minusNanos(1).toSeconds());
        return Map.of("Retry-After", Long.toString(seconds));
    }
}
