package family.hearth.functions.parents;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.people.User;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What a parent is called from now on. */
@Serdeable
record ParentName(
        @NotBlank @Size(max = User.MAX_FIRST_NAME) @JsonProperty("first_name")
        String firstName,

        @NotBlank @Size(max = User.MAX_LAST_NAME) @JsonProperty("last_name")
        String lastName) {

    User of(User user) {
        return user.named(firstName, lastName);
    }
}
