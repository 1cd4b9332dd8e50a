package family.hearth.functions.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A token (RFC 6749 §5.1). This grant has no refresh token.
 *
 * @param expiresIn seconds
 * @param scope granted scopes, separated by spaces
 */
@Serdeable
record TokenResponse(
        @JsonProperty("access_token") String accessToken,
        @JsonProperty("token_type") String tokenType,
        @JsonProperty("expires_in") long expiresIn,
        String scope) {}
