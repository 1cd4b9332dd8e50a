package family.hearth.functions.kids;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.Email;
import family.hearth.domain.people.Kid;
import family.hearth.http.body.Change;
import family.hearth.http.body.Verbatim;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What changes about a kid; what is left out stays.
 *
 * @param avatar a picture in base64, with any white space; empty or null takes away the one that is there
 * @param blockedFeatures what its devices never may
 */
@Serdeable
record ChangedKid(
        Change<@NotBlank @Size(max = Email.MAX_LENGTH) String> email,

        @JsonProperty("first_name") Change<@NotBlank @Size(max = Kid.MAX_NAME) String> firstName,

        @JsonProperty("last_name") Change<@NotBlank @Size(max = Kid.MAX_NAME) String> lastName,

        Change<@Verbatim @Nullable String> avatar,

        @JsonProperty("blocked_mobile_feature_list") Change<@Nullable List<Integer>> blockedFeatures) {

    Kid.Profile over(Kid.Profile old) {
        return ProfileRules.fitting(new Kid.Profile(
                switch (email) {
                    case Change.To<String>(String sent) -> ProfileRules.email(sent);
                    case Change.Absent<String> _ -> old.email();
                },
                firstName.orElse(old.firstName()),
                lastName.orElse(old.lastName()),
                blockedFeatures.isPresent()
                        ? ProfileRules.features(Objects.requireNonNullElse(blockedFeatures.orElse(null), List.of()))
                        : old.blockedFeatures()));
    }
}
