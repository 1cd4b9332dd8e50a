package family.hearth.functions.credentials;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.access.ApiToken;
import family.hearth.domain.access.TokenScope;
import family.hearth.http.json.WholeSeconds;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token of a family.
 *
 * @param lastUsedAt exact to a minute
 * @param token the secret, shown once, when it is made or rotated
 */
@Serdeable
record ApiTokenObject(
        int id,
        String name,
        TokenScope scope,
        @JsonProperty("family_id") int familyId,

        @JsonProperty("last_used_at") @Serdeable.Serializable(using = WholeSeconds.class) @Nullable
        Instant lastUsedAt,

        @JsonProperty("created_at") @Serdeable.Serializable(using = WholeSeconds.class)
        Instant createdAt,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token) {

    static ApiTokenObject of(ApiToken token) {
        return of(token, null);
    }

    static ApiTokenObject of(ApiToken token, @Nullable String secret) {
        return new ApiTokenObject(
                token.id(),
                token.name(),
                token.scope(),
                token.familyId(),
                token.lastUsedAt(),
                token.createdAt(),
                secret);
    }
}
