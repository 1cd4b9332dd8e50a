package family.hearth.http.failure;

import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;

/** The one place through which all of Micronaut's own errors pass. */
@Singleton
final class DialectErrorProcessor implements ErrorResponseProcessor<Object> {

    private final FailureAnswers answers;

    DialectErrorProcessor(FailureAnswers answers) {
        this.answers = answers;
    }

    @Override
    @SuppressWarnings("unchecked") // a response is erased, and nobody reads this type argument
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        var request = context.getRequest();
        var failure = context.getRootCause()
                .flatMap(cause -> Failures.of(cause, request))
                .orElseGet(() -> answers.explain(response.getStatus()));
        return (MutableHttpResponse<Object>) answers.write(failure, request, response);
    }
}
