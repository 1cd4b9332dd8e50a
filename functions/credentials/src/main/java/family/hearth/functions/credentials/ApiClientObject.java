package family.hearth.functions.credentials;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.access.OauthClient;
import family.hearth.domain.access.Scope;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An OAuth client.
 *
 * @param clientSecret shown once, when the client is made
 */
@Serdeable
record ApiClientObject(
        @JsonProperty("client_id") String clientId,

        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("client_secret") @Nullable
        String clientSecret,

        String name,
        List<String> scopes,
        @JsonProperty("created_at") Instant createdAt,
        @JsonProperty("last_used_at") @Nullable Instant lastUsedAt) {

    static ApiClientObject of(OauthClient client) {
        return of(client, null);
    }

    static ApiClientObject of(OauthClient client, @Nullable String secret) {
        return new ApiClientObject(
                client.id(),
                secret,
                client.name(),
                client.scopes().stream().sorted().map(Scope::wireName).toList(),
                client.createdAt(),
                client.lastUsedAt());
    }
}
