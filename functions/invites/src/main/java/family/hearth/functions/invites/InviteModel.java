package family.hearth.functions.invites;

import com.fasterxml.jackson.annotation.JsonInclude;
import family.hearth.domain.sharing.Invite;
import family.hearth.domain.sharing.KidRole;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invite to see a kid.
 *
 * @param token only for those who may act on the invite
 * @param revokedAt when it ended without being accepted, by whatever cause
 * @param status what the invite is at this moment
 */
@Serdeable
record InviteModel(
        int id,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID token,
        int kidId,
        String email,
        KidRole role,
        Instant createdAt,
        Instant expiresAt,
        int createdById,
        @Nullable Instant acceptedAt,
        @Nullable Integer acceptedByUserId,
        @Nullable Instant revokedAt,
        Invite.Status status)
        implements ReceivedInvite {

    /** As the kid's owner sees it. */
    static InviteModel withToken(Invite invite, Instant now) {
        return of(invite, invite.token(), now);
    }

    /** As its recipient sees it, or an owner whose credential does not reach to invites. */
    static InviteModel withoutToken(Invite invite, Instant now) {
        return of(invite, null, now);
    }

    private static InviteModel of(Invite invite, @Nullable UUID token, Instant now) {
        return new InviteModel(
                invite.id(),
                token,
                invite.ofKid().kidId(),
                invite.email(),
                invite.ofKid().role(),
                invite.createdAt(),
                invite.expiresAt(),
                invite.createdById(),
                invite.acceptedAt(),
                invite.acceptedByUserId(),
                invite.endedAt(),
                invite.status(now));
    }
}
