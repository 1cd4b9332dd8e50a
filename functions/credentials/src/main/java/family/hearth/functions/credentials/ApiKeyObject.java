package family.hearth.functions.credentials;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.access.FamilyKey;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The key of a family.
 *
 * @param key shown once, when it is made
 * @param createdBy the user who made it
 */
@Serdeable
record ApiKeyObject(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String key,
        @JsonProperty("created_at") Instant createdAt,
        @JsonProperty("last_used_at") @Nullable Instant lastUsedAt,
        @JsonProperty("created_by") int createdBy) {

    static ApiKeyObject of(FamilyKey key) {
        return of(key, null);
    }

    static ApiKeyObject of(FamilyKey key, @Nullable String secret) {
        return new ApiKeyObject(secret, key.createdAt(), key.lastUsedAt(), key.makerId());
    }
}
