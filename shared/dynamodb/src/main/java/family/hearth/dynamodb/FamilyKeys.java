package family.hearth.dynamodb;

/**
 * <pre>
 * FAM#f / FAM                                  the family, with its counts of owners and kids
 * FAM#f / DELETED                              a family that went with its last grown-up until purged
 * FAM#f / …                                    list a family: its members and its kids
 * FAM#f / CHOREOKEY                            the one key of a family, and when it was last used
 * FAM#f / MEMBER#u                             membership, seen from the family
 * FAM#f / KID#k                                list a family's kids, each row the whole kid
 * FAM#f / TOKEN#t                              list a family's API tokens; one by id, and when it was last used
 * </pre>
 */
final class FamilyKeys {

    private FamilyKeys() {}

    static final String FAMILY = "FAM";
    static final String MEMBERS = "MEMBER#";
    static final String KIDS = "KID#";
    static final String TOKENS = "TOKEN#";

    static String partition(int familyId) {
        return "FAM#" + Key.padded(familyId);
    }

    static Key family(int familyId) {
        return new Key(partition(familyId), FAMILY);
    }

    static Key deleted(int familyId) {
        return new Key(partition(familyId), "DELETED");
    }

    static Key key(int familyId) {
        return new Key(partition(familyId), "CHOREOKEY");
    }

    static Key member(int familyId, int userId) {
        return new Key(partition(familyId), MEMBERS + Key.padded(userId));
    }

    static Key kid(int familyId, int kidId) {
        return new Key(partition(familyId), KIDS + Key.padded(kidId));
    }

    static Key token(int familyId, int tokenId) {
        return new Key(partition(familyId), TOKENS + Key.padded(tokenId));
    }

    /** The family itself, its kids and its members. */
    static Table.Range everybody(int familyId) {
        return new Table.Range(partition(familyId), FAMILY, MEMBERS + "~", false);
    }

    /** The family itself and all of its kids. */
    static Table.Range household(int familyId) {
        return new Table.Range(partition(familyId), FAMILY, KIDS + "~", false);
    }

    /** The family's kids with an id above that one, in the order of their ids. */
    static Table.Range kidsAfter(int familyId, int kidId) {
        return new Table.Range(
                partition(familyId), KIDS + Key.padded(kidId) + "+", KIDS + Key.padded(Integer.MAX_VALUE), false);
    }
}
