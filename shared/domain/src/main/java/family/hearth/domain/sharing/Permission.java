package family.hearth.domain.sharing;

import family.hearth.domain.people.Kid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One user's role on one kid.
 *
 * @param inviteId the invite it was granted from, if any
 */
public record Permission(
        int id,
        int kidId,
        int userId,
        KidRole role,
        Instant grantedAt,
        int grantedById,
        @Nullable Integer inviteId) {

    /** What the maker of a kid just made has on it. */
    public static Permission ofMaker(int id, Kid kid) {
        return new Permission(id, kid.id(), kid.ownerId(), KidRole.OWNER, kid.createdAt(), kid.ownerId(), null);
    }

    public Permission withRole(KidRole newRole) {
        return new Permission(id, kidId, userId, newRole, grantedAt, grantedById, inviteId);
    }
}
