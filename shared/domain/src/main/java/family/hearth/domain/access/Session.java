package family.hearth.domain.access;

import java.time.Duration;
import java.time.Instant;

/**
 * A user signed in on one device.
 *
 * @param secretHash SHA-256 of the token, in hexadecimal
 * @param epoch the user's session epoch when it began
 */
public record Session(String secretHash, int userId, int epoch, Instant createdAt, Instant expiresAt) {

    /** How tokens of sessions begin, so that they are told from other credentials at a glance. */
    public static final String TOKEN_PREFIX = "hs_";

    public static final Duration LIFETIME = Duration.ofDays(30);
}
