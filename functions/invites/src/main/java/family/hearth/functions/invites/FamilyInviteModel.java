package family.hearth.functions.invites;

import family.hearth.domain.people.FamilyRole;
import family.hearth.domain.sharing.Invite;
import family.hearth.domain.sharing.Offer;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * An invite to belong to a family.
 *
 * @param familyRole what whoever accepts it is there
 * @param status what the invite is at this moment
 */
@Serdeable
record FamilyInviteModel(
        int id,
        int familyId,
        String email,
        FamilyRole familyRole,
        Invite.Status status,
        Instant createdAt,
        Instant expiresAt)
        implements ReceivedInvite {

    static FamilyInviteModel of(Invite invite, Offer.OfFamily offer, Instant now) {
        return new FamilyInviteModel(
                invite.id(),
                offer.familyId(),
                invite.email(),
                offer.role(),
                invite.status(now),
                invite.createdAt(),
                invite.expiresAt());
    }
}
