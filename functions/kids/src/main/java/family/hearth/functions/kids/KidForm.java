package family.hearth.functions.kids;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.Email;
import family.hearth.domain.people.Kid;
import family.hearth.http.body.Verbatim;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that Kidtrol says of a kid.
 *
 * @param avatar a picture in base64, with any white space; left out of an update, the one that is there stays
 * @param blockedFeatures what its devices never may; left out, nothing
 */
@Serdeable
record KidForm(
        @NotBlank @Size(max = Email.MAX_LENGTH) String email,

        @NotBlank @Size(max = Kid.MAX_NAME) @JsonProperty("first_name")
        String firstName,

        @NotBlank @Size(max = Kid.MAX_NAME) @JsonProperty("last_name")
        String lastName,

        @Nullable @Verbatim String avatar,

        @Nullable @JsonProperty("blocked_mobile_feature_list")
        List<Integer> blockedFeatures) {

    Kid.Profile profile() {
        return ProfileRules.fitting(new Kid.Profile(
                ProfileRules.email(email),
                firstName,
                lastName,
                ProfileRules.features(Objects.requireNonNullElse(blockedFeatures, List.of()))));
    }
}
