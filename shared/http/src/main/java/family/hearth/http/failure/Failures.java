package family.hearth.http.failure;

import com.fasterxml.jackson.core.JacksonException;
import family.hearth.domain.DomainFailure;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.codec.CodecException;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.server.exceptions.NotAllowedException;
import io.micronaut.json.JsonSyntaxException;
import io.micronaut.web.router.exceptions.UnsatisfiedRouteException;
import java.util.Optional;
import java.util.Set;

/** Translates what Micronaut throws and what a bare status says. */
final class Failures {

    private static final String TOO_LARGE = "The body is larger than what is taken here.";

    private Failures() {}

    /** The failure, if it is one of our own kinds. */
    static Optional<Failure> of(Throwable thrown) {
        return switch (thrown) {
            case DomainFailure failure -> Optional.of(Failure.of(failure));
            case RequestFailure failure -> Optional.of(Failure.of(failure));
            default -> Optional.empty();
        };
    }

    /** The failure, if it is one of our own kinds or one that Micronaut means for the caller. */
    static Optional<Failure> of(Throwable thrown, HttpRequest<?> request) {
        return switch (thrown) {
            case ConversionErrorException error -> Optional.of(ArgumentFailures.of(error.getArgument(), request));
            case UnsatisfiedRouteException error -> Optional.of(ArgumentFailures.missing(error.getArgument(), request));
            case NotAllowedException error ->
                Optional.of(Failure.of(new RequestFailure.MethodNotAllowed(error.getAllowedMethods())));
            case ContentLengthExceededException ignored ->
                Optional.of(Failure.of(new RequestFailure.PayloadTooLarge(TOO_LARGE)));
            case JsonSyntaxException ignored -> Optional.of(unreadable());
            case JacksonException ignored -> Optional.of(unreadable());
            case CodecException ignored -> Optional.of(unreadable());
            case HttpStatusException error -> of(error.getStatus());
            default -> of(thrown);
        };
    }

    /** The failure that a bare status means, or nothing for a status that only a bug can have set. */
    static Optional<Failure> of(HttpStatus status) {
        return switch (status) {
            case BAD_REQUEST ->
                Optional.of(Failure.of(new RequestFailure.MalformedRequest("The request cannot be read.")));
            case UNAUTHORIZED -> Optional.of(Failure.of(new RequestFailure.Unauthenticated()));
            case FORBIDDEN -> Optional.of(Failure.of(new DomainFailure.Forbidden("You may not do this.")));
            case NOT_FOUND -> Optional.of(Failure.of(new DomainFailure.NotFound()));
            case METHOD_NOT_ALLOWED -> Optional.of(Failure.of(new RequestFailure.MethodNotAllowed(Set.of())));
            case NOT_ACCEPTABLE -> Optional.of(Failure.of(new RequestFailure.NotAcceptable()));
            case CONFLICT ->
                Optional.of(Failure.of(new DomainFailure.Conflict("The present state does not allow this.")));
            case REQUEST_ENTITY_TOO_LARGE -> Optional.of(Failure.of(new RequestFailure.PayloadTooLarge(TOO_LARGE)));
            case UNSUPPORTED_MEDIA_TYPE -> Optional.of(Failure.of(new RequestFailure.UnsupportedMediaType()));
            default -> Optional.empty();
        };
    }

    private static Failure unreadable() {
        return Failure.of(new RequestFailure.MalformedBody("The body cannot be read."));
    }
}
