package family.hearth.callers;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.Receipt;
import family.hearth.dynamodb.ReceiptStore;
import family.hearth.http.failure.FailureAnswers;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives the first answer again, and remembers answers that changed nothing. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Replays implements ExceptionHandler<Receipt.AlreadyAnswered, HttpResponse<?>> {

    private static final Set<Integer> KEPT_REFUSALS = Set.of(400, 404, 413, 415, 422);
    private static final String REPLAYED = "Idempotency-Replayed";

    private final ReceiptStore receipts;
    private final FailureAnswers answers;

    Replays(ReceiptStore receipts, FailureAnswers answers) {
        this.receipts = receipts;
        this.answers = answers;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public HttpResponse<?> handle(HttpRequest request, Receipt.AlreadyAnswered answered) {
        HttpRequest<?> again = request;
        return answer(again, answered.first(), IdempotencyKeys.of(again));
    }

    @ResponseFilter
    @Nullable
    HttpResponse<?> remember(HttpRequest<?> request, MutableHttpResponse<?> response) {
        var idempotency = IdempotencyKeys.find(request);
        if (idempotency == null
                || idempotency.key() == null
                || (idempotency.isReceiptWritten() && isSuccess(response.code()))
                || response.getHeaders().contains(REPLAYED)
                || !isKept(response.code())) {
            return null;
        }
        try {
            var first = idempotency.earlier();
            if (first == null) {
                idempotency.receipt(response).ifPresent(receipts::remember);
                return null;
            }
            return answer(request, first, idempotency);
        } catch (Receipt.AlreadyAnswered meanwhile) {
            return answer(request, meanwhile.first(), idempotency);
        }
    }

    private static boolean isKept(int status) {
        return isSuccess(status) || KEPT_REFUSALS.contains(status);
    }

    /** A receipt goes with the effect it tells of; when the write was refused, neither was written. */
    private static boolean isSuccess(int status) {
        return status >= 200 && status < 300;
    }

    /** Written here, since Micronaut takes what an exception's handler throws for a bug, and logs it as one. */
    private HttpResponse<?> answer(HttpRequest<?> request, Receipt first, Idempotency idempotency) {
        var key = idempotency.key();
        if (key == null || !key.fingerprint().equals(first.fingerprint())) {
            return refusal(request, new DomainFailure.Invalid("idempotencyKey", "was used for another request"));
        }
        return first.secret()
                ? refusal(
                        request,
                        new DomainFailure.Conflict(
                                "This request was answered before, with a secret that is shown only once."))
                : again(first);
    }

    private HttpResponse<?> refusal(HttpRequest<?> request, DomainFailure failure) {
        return answers.write(answers.explain(failure), request, HttpResponse.ok());
    }

    private static HttpResponse<?> again(Receipt first) {
        var response = HttpResponse.status(first.status(), null);
        first.headers().forEach(response::header);
        response.header(REPLAYED, "true");
        var body = first.body();
        return body == null
                ? response
                : response.body(body)
                        .contentType(first.headers().getOrDefault("Content-Type", MediaType.APPLICATION_JSON));
    }
}
