package family.hearth.dynamodb;

/**
 * <pre>
 * USER#u / …                                   access query: all that decides what a user may do
 * USER#u / USER                                the user
 * USER#u / MEMBER#f                            membership, seen from the user
 * USER#u / PERM#k                              role on a kid, seen from the user
 * USER#u / CLIENT#id                           OAuth client, seen from its maker
 * USER#u / PHONE#d                             list a user's own devices; one device by id
 * USER#u / DELETED                             a user who has left until purged
 * </pre>
 */
final class UserKeys {

    private UserKeys() {}

    static final String USER = "USER";
    static final String MEMBERS = "MEMBER#";
    static final String PERMISSIONS = "PERM#";
    static final String CLIENTS = "CLIENT#";
    static final String PHONES = "PHONE#";

    static String partition(int userId) {
        return "USER#" + Key.padded(userId);
    }

    static Key user(int userId) {
        return new Key(partition(userId), USER);
    }

    static Key membership(int userId, int familyId) {
        return new Key(partition(userId), MEMBERS + Key.padded(familyId));
    }

    static Key permission(int userId, int kidId) {
        return new Key(partition(userId), PERMISSIONS + Key.padded(kidId));
    }

    static Key deleted(int userId) {
        return new Key(partition(userId), "DELETED");
    }

    static Key phone(int userId, int deviceId) {
        return new Key(partition(userId), PHONES + Key.padded(deviceId));
    }

    static Table.Range phones(int userId) {
        return new Table.Range(partition(userId), PHONES, PHONES + "~", false);
    }

    static Key client(int userId, String clientId) {
        return new Key(partition(userId), CLIENTS + clientId);
    }
}
