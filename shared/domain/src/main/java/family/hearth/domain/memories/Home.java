package family.hearth.domain.memories;

/** Whose timeline a memory lies on. What is a kid's is its family's too, of whichever family the kid is in now. */
public sealed interface Home {

    /** A memory set down on a kid's timeline. */
    record OfKid(int kidId) implements Home {}

    /** A memory of the family itself, on no kid's timeline. */
    record OfFamily(int familyId) implements Home {}
}
