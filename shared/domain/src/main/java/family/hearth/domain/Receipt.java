package family.hearth.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a request that carries an {@code Idempotency-Key}, written in the same transaction as the request's
 * effect, so that a repeat gets the answer and not a second effect.
 *
 * @param principal the credential that the key belongs to
 * @param key the caller's key
 * @param fingerprint digest of method, path, query and parsed body
 * @param status HTTP status of the answer
 * @param headers headers of the answer that a repeat must show too
 * @param body the answer's body; absent when it has none or shows a secret, which is never stored
 * @param secret whether the answer showed a secret, so that a repeat is refused
 * @param answeredAt when it was answered; a day later the key may be used anew
 */
public record Receipt(
        String principal,
        String key,
        String fingerprint,
        int status,
        Map<String, String> headers,
        @Nullable String body,
        boolean secret,
        Instant answeredAt) {

    /** How long a key is remembered. */
    public static final Duration LIFETIME = Duration.ofHours(24);

    public Receipt {
        headers = Map.copyOf(headers);
    }

    public Instant expiresAt() {
        return answeredAt.plus(LIFETIME);
    }

    /** Thrown by a store when another request with the same key was answered first; nothing was written. */
    public static final class AlreadyAnswered extends RuntimeException {
        private final transient Receipt first;

        public AlreadyAnswered(Receipt first) {
            super("this key has been answered", null, false, false);
            this.first = first;
        }

        public Receipt first() {
            return first;
        }
    }
}
