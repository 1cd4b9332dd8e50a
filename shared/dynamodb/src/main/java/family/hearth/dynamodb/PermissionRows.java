package family.hearth.dynamodb;

import family.hearth.domain.sharing.KidRole;
import family.hearth.domain.sharing.Permission;

/** A permission as its kid's row; the user's row is a {@link UserRows.Grant}. */
final class PermissionRows {

    static final RowSchema<Permission> OF_KID = RowSchema.of(
                    Permission.class, permission -> KidKeys.permission(permission.kidId(), permission.id()))
            .integer("id", Permission::id)
            .integer("kidId", Permission::kidId)
            .integer("userId", Permission::userId)
            .choice("role", Permission::role)
            .instant("grantedAt", Permission::grantedAt)
            .integer("grantedById", Permission::grantedById)
            .integer("inviteId", Permission::inviteId)
            .build(row -> new Permission(
                    row.integer("id"),
                    row.integer("kidId"),
                    row.integer("userId"),
                    row.choice("role", KidRole.class),
                    row.instant("grantedAt"),
                    row.integer("grantedById"),
                    row.integerOrNull("inviteId")));

    private PermissionRows() {}

    static UserRows.Grant grant(Permission permission) {
        return new UserRows.Grant(permission.userId(), permission.kidId(), permission.role(), permission.id());
    }
}
