package family.hearth.dynamodb;

import family.hearth.domain.people.Membership;
import java.util.List;

/**
 * Takes away for good what was written about a user who has left. The id stays reserved, since what others wrote names
 * it. Every step may be done twice, and late; none does anything to a user who is there.
 */
public final class UserPurge {

    private final Table table;
    private final FamilyKeyStore keys;
    private final ApiTokenStore tokens;

    public UserPurge(Table table) {
        this.table = table;
        this.keys = new FamilyKeyStore(table);
        this.tokens = new ApiTokenStore(table);
    }

    public boolean hasLeft(int userId) {
        return table.find(UserKeys.user(userId), UserRows.USER).isEmpty();
    }

    /** Takes away what is written of the user in families, under kids, and by the ids of clients. */
    public void traces(int userId) {
        memberships(userId).forEach(membership -> {
            keys.deleteOf(userId, membership.familyId());
            tokens.deleteOf(userId, membership.familyId());
            table.delete(FamilyKeys.member(membership.familyId(), userId));
        });
        for (var row : table.rows(UserKeys.partition(userId), UserKeys.PERMISSIONS)) {
            var grant = UserRows.GRANT.read(row);
            table.delete(KidKeys.permission(grant.kidId(), grant.permissionId()));
        }
        for (var row : table.rows(UserKeys.partition(userId), UserKeys.CLIENTS)) {
            table.delete(CredentialKeys.client(ClientRows.OF_USER.read(row).id()));
            table.delete(Key.of(row));
        }
    }

    /** Families that went with the user. */
    public List<Integer> families(int userId) {
        return memberships(userId).stream()
                .map(Membership::familyId)
                .filter(family -> table.find(FamilyKeys.deleted(family), FamilyRows.DELETED)
                        .isPresent())
                .filter(family ->
                        table.find(FamilyKeys.family(family), FamilyRows.FAMILY).isEmpty())
                .toList();
    }

    /** Takes away all that lies under the user. */
    public void rest(int userId) {
        table.deletePartition(UserKeys.partition(userId));
    }

    private List<Membership> memberships(int userId) {
        return table.rows(UserKeys.partition(userId), UserKeys.MEMBERS).stream()
                .map(UserRows.MEMBERSHIP::read)
                .toList();
    }
}
