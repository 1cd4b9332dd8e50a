package family.hearth.functions.parents;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.people.User;
import family.hearth.http.body.Change;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What changes about a parent; what is left out stays. */
@Serdeable
record ChangedParent(
        @JsonProperty("first_name") Change<@NotBlank @Size(max = User.MAX_FIRST_NAME) String> firstName,

        @JsonProperty("last_name") Change<@NotBlank @Size(max = User.MAX_LAST_NAME) String> lastName) {

    User over(User user) {
        return user.named(firstName.orElse(user.firstName()), lastName.orElse(user.lastName()));
    }
}
