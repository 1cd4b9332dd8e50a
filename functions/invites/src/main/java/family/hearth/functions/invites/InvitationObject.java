package family.hearth.functions.invites;

import family.hearth.domain.people.FamilyRole;
import family.hearth.domain.sharing.Invite;
import io.micronaut.serde.annotation.Serdeable;

/**
 * An invitation to a family that was just made.
 *
 * @param role what whoever accepts it is in the family
 */
@Serdeable
record InvitationObject(int id, String email, FamilyRole role, Invite.Status status) {

    static InvitationObject of(Invite invite, FamilyRole role) {
        return new InvitationObject(invite.id(), invite.email(), role, invite.status(invite.createdAt()));
    }
}
