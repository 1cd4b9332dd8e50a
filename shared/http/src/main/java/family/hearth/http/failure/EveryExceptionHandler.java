package family.hearth.http.failure;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Answers whatever Micronaut has no handler for: the domain's failures, ours, and bugs. */
@Singleton
final class EveryExceptionHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {

    private final FailureAnswers answers;

    EveryExceptionHandler(FailureAnswers answers) {
        this.answers = answers;
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface that is implemented leaves it raw
    public HttpResponse<?> handle(HttpRequest request, Throwable thrown) {
        HttpRequest<?> origin = request;
        return answers.write(answers.explain(thrown), origin, HttpResponse.ok());
    }
}
