package family.hearth.functions.invites;

import family.hearth.domain.people.FamilyRole;
import family.hearth.domain.people.Membership;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * What an accepted invite to a family has become.
 *
 * @param familyRole what the user is there now
 */
@Serdeable
record MembershipModel(int userId, int familyId, FamilyRole familyRole, Instant joinedAt, int inviteId)
        implements AcceptedInvite {

    static MembershipModel of(Membership membership, int inviteId) {
        return new MembershipModel(
                membership.userId(), membership.familyId(), membership.role(), membership.joinedAt(), inviteId);
    }
}
