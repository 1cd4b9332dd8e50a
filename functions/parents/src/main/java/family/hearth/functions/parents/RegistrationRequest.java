package family.hearth.functions.parents;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.people.User;
import family.hearth.http.body.Verbatim;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who wants to join. */
@Serdeable
record RegistrationRequest(
        @NotBlank @Size(min = 3, max = 254) String email,
        @Verbatim String password,
        @Verbatim @JsonProperty("confirm_password") String confirmPassword,

        @NotBlank @Size(max = User.MAX_FIRST_NAME) @JsonProperty("first_name")
        String firstName,

        @NotBlank @Size(max = User.MAX_LAST_NAME) @JsonProperty("last_name")
        String lastName) {}
