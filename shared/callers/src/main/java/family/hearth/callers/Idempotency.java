package family.hearth.callers;

import family.hearth.domain.Receipt;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The {@code Idempotency-Key} of one request, if it has one. A controller asks {@link #begin} once it knows that the
 * caller may do this, and writes what it gets from {@link Answers#receipt} together with the effect.
 */
public final class Idempotency {

    private final @Nullable Key key;
    private final Supplier<@Nullable Receipt> earlier;
    private final JsonMapper json;
    private final Clock clock;
    private boolean receiptWritten;

    Idempotency(@Nullable Key key, Supplier<@Nullable Receipt> earlier, JsonMapper json, Clock clock) {
        this.key = key;
        this.earlier = earlier;
        this.json = json;
        this.clock = clock;
    }

    /** What identifies a request that may be repeated. */
    record Key(String principal, String name, String fingerprint) {}

    /** Makes the receipt that is stored with a request's effect. */
    public final class Answers {

        private Answers() {}

        /** The receipt for this answer; nothing when the request has no key. */
        public @Nullable Receipt receipt(HttpResponse<?> answer) {
            return receipt(answer, false);
        }

        /** The receipt for an answer that shows a secret: a repeat will be refused, not shown it again. */
        public @Nullable Receipt secretReceipt(HttpResponse<?> answer) {
            return receipt(answer, true);
        }

        private @Nullable Receipt receipt(HttpResponse<?> answer, boolean secret) {
            receiptWritten = true;
            return Idempotency.this.receipt(answer, secret);
        }
    }

    /**
     * To be called when the caller is known to be allowed, before anything is decided.
     *
     * @throws Receipt.AlreadyAnswered when a request with this key was answered before
     */
    public Answers begin() {
        var first = earlier.get();
        if (first != null) {
            throw new Receipt.AlreadyAnswered(first);
        }
        return new Answers();
    }

    @Nullable
    Key key() {
        return key;
    }

    @Nullable
    Receipt earlier() {
        return earlier.get();
    }

    boolean isReceiptWritten() {
        return receiptWritten;
    }

    Optional<Receipt> receipt(HttpResponse<?> answer) {
        return Optional.ofNullable(receipt(answer, false));
    }

    private @Nullable Receipt receipt(HttpResponse<?> answer, boolean secret) {
        if (key == null) {
            return null;
        }
        var body = answer.body() == null || secret ? null : write(answer.body());
        return new Receipt(
                key.principal(),
                key.name(),
                key.fingerprint(),
                answer.code(),
                headers(answer),
                body,
                secret,
                clock.instant());
    }

    private String write(Object body) {
        try {
            return json.writeValueAsString(body);
        } catch (IOException failure) {
            throw new UncheckedIOException("an answer could not be written", failure);
        }
    }

    private static Map<String, String> headers(HttpResponse<?> answer) {
        var kept = new HashMap<String, String>();
        for (var name : new String[] {HttpHeaders.LOCATION, HttpHeaders.CONTENT_TYPE}) {
            var value = answer.getHeaders().get(name);
            if (value != null) {
                kept.put(name, value);
            }
        }
        return kept;
    }
}
