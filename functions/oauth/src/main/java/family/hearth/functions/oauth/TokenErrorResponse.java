package family.hearth.functions.oauth;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Why there is no token (RFC 6749 §5.2). */
@Serdeable
record TokenErrorResponse(
        String error, @JsonProperty("error_description") String errorDescription) {}
