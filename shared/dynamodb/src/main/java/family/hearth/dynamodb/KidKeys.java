package family.hearth.dynamodb;

/**
 * <pre>
 * KID#k / KID                                  the kid by id
 * KID#k / DELETED                              a deleted kid until it is purged
 * KID#k / PERM#p                               list who sees a kid; one permission by id
 * KID#k / INVITE#i                             list a kid's invites; one invite by id
 * KID#k / INVITEE#email                        at most one live invite per address
 * </pre>
 */
final class KidKeys {

    private KidKeys() {}

    static final String PERMISSIONS = "PERM#";
    static final String INVITES = "INVITE#";

    static String partition(int kidId) {
        return "KID#" + Key.padded(kidId);
    }

    static Key kid(int kidId) {
        return new Key(partition(kidId), "KID");
    }

    static Key deleted(int kidId) {
        return new Key(partition(kidId), "DELETED");
    }

    static Key permission(int kidId, int permissionId) {
        return new Key(partition(kidId), PERMISSIONS + Key.padded(permissionId));
    }

    static Key invite(int kidId, int inviteId) {
        return new Key(partition(kidId), INVITES + Key.padded(inviteId));
    }

    static Key invitee(int kidId, String email) {
        return new Key(partition(kidId), "INVITEE#" + email);
    }

    /** Permissions with an id above that one, in the order of their ids. */
    static Table.Range permissionsAfter(int kidId, int permissionId) {
        return after(kidId, PERMISSIONS, permissionId);
    }

    /** Invites with an id above that one, in the order of their ids. */
    static Table.Range invitesAfter(int kidId, int inviteId) {
        return after(kidId, INVITES, inviteId);
    }

    private static Table.Range after(int kidId, String kind, int id) {
        return new Table.Range(
                partition(kidId), kind + Key.padded(id) + "+", kind + Key.padded(Integer.MAX_VALUE), false);
    }
}
