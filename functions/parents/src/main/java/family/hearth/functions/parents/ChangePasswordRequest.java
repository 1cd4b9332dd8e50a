package family.hearth.functions.parents;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.http.body.Verbatim;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Size;

/** The password until now, and the next one twice. */
@Serdeable
record ChangePasswordRequest(
        @Verbatim @Size(max = 1024) @JsonProperty("old_password")
        String oldPassword,

        @Verbatim @JsonProperty("new_password") String newPassword,

        @Verbatim @JsonProperty("confirm_new_password") String confirmNewPassword) {}
