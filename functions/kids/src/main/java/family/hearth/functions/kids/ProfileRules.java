package family.hearth.functions.kids;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.Email;
import family.hearth.domain.Text;
import family.hearth.domain.Violations;
import family.hearth.domain.people.Kid;
import family.hearth.domain.policy.Feature;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What holds of what Kidtrol says of a kid, whatever form it comes in. */
final class ProfileRules {

    private ProfileRules() {}

    /**
     * An address as it is kept.
     *
     * @throws DomainFailure.Invalid on {@code email}
     */
    static String email(String raw) {
        var email = Email.normalise(raw);
        if (!Email.isValid(email)) {
            throw new DomainFailure.Invalid("email", "is not an email address");
        }
        return email;
    }

    /**
     * Features by their numbers.
     *
     * @throws DomainFailure.Invalid on {@code blockedMobileFeatureList}
     */
    static Set<Feature> features(List<Integer> numbers) {
        var known = numbers.stream().allMatch(number -> Feature.of(number).isPresent());
        new Violations()
                .require(known, "blockedMobileFeatureList", "must hold numbers of features, 0 to 5")
                .require(
                        new HashSet<>(numbers).size() == numbers.size(),
                        "blockedMobileFeatureList",
                        "must not hold a number twice")
                .throwIfAny();
        return numbers.stream().flatMap(number -> Feature.of(number).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The profile, when its names fit the one name that Atrict has for both.
     *
     * @throws DomainFailure.Invalid on {@code lastName}
     */
    static Kid.Profile fitting(Kid.Profile profile) {
        var length = Text.length(profile.firstName()) + 1 + Text.length(profile.lastName());
        if (!profile.lastName().isEmpty() && length > Kid.MAX_NAME) {
            throw new DomainFailure.Invalid(
                    "lastName", "must fit into " + Kid.MAX_NAME + " characters together with the first name");
        }
        return profile;
    }
}
