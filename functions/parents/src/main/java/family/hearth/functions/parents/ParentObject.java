package family.hearth.functions.parents;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.people.User;
import io.micronaut.serde.annotation.Serdeable;

/** A parent, as Kidtrol shows one. */
@Serdeable
record ParentObject(
        int id,
        String email,
        @JsonProperty("first_name") String firstName,
        @JsonProperty("last_name") String lastName) {

    static ParentObject of(User user) {
        return new ParentObject(user.id(), user.email(), user.firstName(), user.lastName());
    }
}
