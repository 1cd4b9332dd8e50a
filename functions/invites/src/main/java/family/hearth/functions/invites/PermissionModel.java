package family.hearth.functions.invites;

import family.hearth.domain.sharing.KidRole;
import family.hearth.domain.sharing.Permission;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an accepted invite has become. */
@Serdeable
record PermissionModel(
        int id,
        int kidId,
        int userId,
        KidRole role,
        Instant grantedAt,
        int grantedById,
        @Nullable Integer inviteId) implements AcceptedInvite {

    static PermissionModel of(Permission permission) {
        return new PermissionModel(
                permission.id(),
                permission.kidId(),
                permission.userId(),
                permission.role(),
                permission.grantedAt(),
                permission.grantedById(),
                permission.inviteId());
    }
}
