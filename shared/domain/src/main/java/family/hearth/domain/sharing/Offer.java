package family.hearth.domain.sharing;

import family.hearth.domain.people.FamilyRole;

/** What an invite is to, and as what. */
public sealed interface Offer {

    /** To see a kid. */
    record OfKid(int kidId, KidRole role) implements Offer {}

    /** To belong to a family. */
    record OfFamily(int familyId, FamilyRole role) implements Offer {}
}
