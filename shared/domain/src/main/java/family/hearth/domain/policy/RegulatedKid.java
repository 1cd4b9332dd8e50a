package family.hearth.domain.policy;

import family.hearth.domain.people.Kid;

/**
 * What policies know of a kid.
 *
 * @param name first and last
 * @param blocked what its devices may never do
 */
public record RegulatedKid(int id, String name, Features blocked) {

    public static RegulatedKid of(Kid kid) {
        return new RegulatedKid(kid.id(), kid.name(), Features.copyOf(kid.blockedFeatures()));
    }
}
