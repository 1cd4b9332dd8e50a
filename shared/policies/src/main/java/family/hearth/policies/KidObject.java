package family.hearth.policies;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.people.Kid;
import family.hearth.domain.policy.Features;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;

/**
 * A kid, as Kidtrol shows one. What nobody said is an empty text.
 *
 * @param avatarUrl leads to the picture once it is made; it needs no credential, and nobody can guess it
 * @param blockedFeatures numbers of features, ascending
 */
@Serdeable
public record KidObject(
        int id,
        String email,
        @JsonProperty("first_name") String firstName,
        @JsonProperty("last_name") String lastName,
        @JsonProperty("avatar_url") String avatarUrl,
        @JsonProperty("blocked_mobile_feature_list") List<Integer> blockedFeatures) {

    /**
     * @param url of this Hearth
     */
    public static KidObject of(Kid kid, String url) {
        var avatar = kid.avatar();
        return new KidObject(
                kid.id(),
                Objects.requireNonNullElse(kid.email(), ""),
                kid.firstName(),
                kid.lastName(),
                avatar == null ? "" : url + "/kids/" + kid.id() + "/avatar/" + avatar.version(),
                Features.copyOf(kid.blockedFeatures()).numbers());
    }
}
