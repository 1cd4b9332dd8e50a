package family.hearth.functions.credentials;

import family.hearth.domain.access.OauthClient;
import family.hearth.http.body.Verbatim;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A client to be made.
 *
 * @param scopes any of {@code common:read}, {@code common:write}, {@code sharing:write}
 * @param password the maker's own, once more
 */
@Serdeable
record NewApiClient(
        @NotBlank @Size(max = OauthClient.MAX_NAME) String name,
        @NotEmpty List<String> scopes,
        @Verbatim @Size(max = 1024) String password) {}
