package family.hearth.domain.people;

/** What a member is in a family, weakest first. */
public enum FamilyRole {
    MEMBER,
    ADMIN,
    OWNER;

    public boolean atLeast(FamilyRole other) {
        return compareTo(other) >= 0;
    }
}
