package family.hearth.functions.invites;

import family.hearth.domain.sharing.Invite;
import family.hearth.domain.sharing.Offer;
import java.time.Instant;

/** An invite as its recipient sees it, without the token: to a kid, or to a family. */
sealed interface ReceivedInvite permits InviteModel, FamilyInviteModel {

    static ReceivedInvite of(Invite invite, Instant now) {
        return switch (invite.offer()) {
            case Offer.OfKid _ -> InviteModel.withoutToken(invite, now);
            case Offer.OfFamily family -> FamilyInviteModel.of(invite, family, now);
        };
    }
}
