package family.hearth.domain.people;

/** A kid's gender as its family states it. */
public enum Gender {
    FEMALE,
    MALE,
    OTHER,
    UNSPECIFIED
}
