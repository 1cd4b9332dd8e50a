package family.hearth.callers;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.Receipt;
import family.hearth.dynamodb.ReceiptStore;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.json.JsonMapper;
import io.micronaut.web.router.MethodBasedRouteMatch;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the {@code Idempotency-Key} header of routes that honour it, and looks up what it was answered before. */
final class IdempotencyKeys {

    private static final String HEADER = "Idempotency-Key";
    private static final String ATTRIBUTE = "hearth.idempotency";
    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{1,255}");

    private final ReceiptStore receipts;
    private final JsonMapper json;
    private final Clock clock;

    IdempotencyKeys(ReceiptStore receipts, JsonMapper json, Clock clock) {
        this.receipts = receipts;
        this.json = json;
        this.clock = clock;
    }

    /** Starts the look-up beside other reads. */
    void lookUp(
            HttpRequest<?> request, MethodBasedRouteMatch<?, ?> route, String principal, Concurrently concurrently) {
        var honoured = request.getMethod() == HttpMethod.POST
                && Arrays.stream(route.getArguments()).anyMatch(argument -> argument.getType() == Idempotency.class);
        if (honoured) {
            var name = request.getHeaders().get(HEADER);
            request.setAttribute(
                    ATTRIBUTE, name == null ? withoutKey() : withKey(request, principal, name, concurrently));
        }
    }

    static Idempotency of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Idempotency.class)
                .orElseThrow(() -> new IllegalStateException("only a POST with a credential is repeatable"));
    }

    static @Nullable Idempotency find(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, Idempotency.class).orElse(null);
    }

    private Idempotency withoutKey() {
        return new Idempotency(null, () -> null, json, clock);
    }

    private Idempotency withKey(HttpRequest<?> request, String principal, String name, Concurrently concurrently) {
        if (!SHAPE.matcher(name).matches()) {
            throw new DomainFailure.Invalid("idempotencyKey", "must be 1 to 255 visible ASCII characters");
        }
        var key = new Idempotency.Key(principal, name, Fingerprints.of(request));
        CompletableFuture<Optional<Receipt>> found =
                concurrently.start(() -> receipts.find(principal, name, clock.instant()));
        return new Idempotency(key, () -> Concurrently.join(found).orElse(null), json, clock);
    }
}
