package family.hearth.dynamodb;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.sharing.KidRole;
import family.hearth.domain.sharing.Permission;
import java.util.List;
import java.util.Optional;

/** Who sees which kid. */
public final class PermissionStore {

    private final Table table;

    public PermissionStore(Table table) {
        this.table = table;
    }

    /** At most that many of the kid's permissions with an id above that one, in the order of their ids. */
    public List<Permission> ofKid(int kidId, int afterId, int limit) {
        return table.range(KidKeys.permissionsAfter(kidId, afterId), limit, PermissionRows.OF_KID);
    }

    public Optional<Permission> find(int kidId, int permissionId) {
        return table.find(KidKeys.permission(kidId, permissionId), PermissionRows.OF_KID);
    }

    /** Whether the user holds a permission on the kid itself. */
    public boolean isHeld(int userId, int kidId) {
        return table.find(UserKeys.permission(userId, kidId), UserRows.GRANT).isPresent();
    }

    /** The permission that the user holds on the kid itself. */
    public Optional<Permission> held(int userId, int kidId) {
        return table.find(UserKeys.permission(userId, kidId), UserRows.GRANT)
                .flatMap(grant -> find(kidId, grant.permissionId()));
    }

    /**
     * Gives the permission another role.
     *
     * @throws DomainFailure.NotFound when it has just been removed
     */
    public void changeRole(Permission permission, KidRole role) {
        table.write()
                .change(
                        KidKeys.permission(permission.kidId(), permission.id()),
                        new Update().set("role", role.name()),
                        Condition.PRESENT,
                        DomainFailure.NotFound::new)
                .change(
                        UserKeys.permission(permission.userId(), permission.kidId()),
                        new Update().set("role", role.name()),
                        Condition.PRESENT,
                        DomainFailure.NotFound::new)
                .commit();
    }

    /**
     * Takes the permission away.
     *
     * @throws DomainFailure.NotFound when it has just been removed
     */
    public void remove(Permission permission) {
        table.write()
                .delete(
                        KidKeys.permission(permission.kidId(), permission.id()),
                        Condition.PRESENT,
                        DomainFailure.NotFound::new)
                .delete(UserKeys.permission(permission.userId(), permission.kidId()))
                .commit();
    }
}
