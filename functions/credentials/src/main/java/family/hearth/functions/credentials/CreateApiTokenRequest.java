package family.hearth.functions.credentials;

import family.hearth.domain.access.ApiToken;
import family.hearth.domain.access.TokenScope;
import family.hearth.http.body.Envelope;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A token to be made. */
@Serdeable
record CreateApiTokenRequest(@Envelope NewApiToken token) {

    /**
     * What its maker says of it.
     *
     * @param scope {@code read} only looks, {@code read_write} does what its maker may
     */
    @Serdeable
    record NewApiToken(
            @NotBlank @Size(max = ApiToken.MAX_NAME) String name, TokenScope scope) {}
}
