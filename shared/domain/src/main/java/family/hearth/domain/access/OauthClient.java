package family.hearth.domain.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A machine that acts for its maker.
 *
 * @param id the public {@code client_id}
 * @param userId its maker
 * @param secretHash SHA-256 of the secret, in hexadecimal
 * @param lastUsedAt written at most once a minute
 */
public record OauthClient(
        String id,
        int userId,
        String name,
        Set<Scope> scopes,
        String secretHash,
        Instant createdAt,
        @Nullable Instant lastUsedAt) {

    public static final int MAX_NAME = 100;

    public OauthClient {
        scopes = Set.copyOf(scopes);
    }
}
