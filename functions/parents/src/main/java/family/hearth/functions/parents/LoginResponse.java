package family.hearth.functions.parents;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * A session just begun.
 *
 * @param token shown this once; a browser gets it as a cookie too
 */
@Serdeable
record LoginResponse(
        String token, @JsonProperty("expires_at") Instant expiresAt, ParentObject parent) {}
