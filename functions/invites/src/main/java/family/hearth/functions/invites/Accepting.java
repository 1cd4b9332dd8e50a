package family.hearth.functions.invites;

import family.hearth.callers.Caller;
import family.hearth.callers.Idempotency;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.Ids;
import family.hearth.domain.people.Membership;
import family.hearth.domain.sharing.Invite;
import family.hearth.domain.sharing.Offer;
import family.hearth.domain.sharing.Permission;
import family.hearth.dynamodb.IdTaken;
import family.hearth.dynamodb.InviteStore;
import family.hearth.dynamodb.MembershipStore;
import family.hearth.dynamodb.PermissionStore;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Turns invites into what they offer. Accepting again gives the same again. */
@Singleton
final class Accepting {

    private final InviteStore invites;
    private final PermissionStore permissions;
    private final MembershipStore members;
    private final Ids ids;
    private final Clock clock;

    Accepting(InviteStore invites, PermissionStore permissions, MembershipStore members, Ids ids, Clock clock) {
        this.invites = invites;
        this.permissions = permissions;
        this.members = members;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param invite to the caller's address
     * @throws DomainFailure.Conflict when it has ended, or what it gave was taken away since
     */
    HttpResponse<AcceptedInvite> accept(Invite invite, Caller caller, Idempotency.Answers answers) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (!invite.isPending(now)) {
            return acceptAgain(invite, caller);
        }
        try {
            return switch (invite.offer()) {
                case Offer.OfKid kid -> accept(invite, kid, caller, now, answers);
                case Offer.OfFamily family -> accept(invite, family, caller, now, answers);
            };
        } catch (InviteStore.AcceptRefused meanwhile) {
            return acceptAgain(invites.again(invite).orElseThrow(DomainFailure.NotFound::new), caller);
        }
    }

    private HttpResponse<AcceptedInvite> accept(
            Invite invite, Offer.OfKid kid, Caller caller, Instant now, Idempotency.Answers answers) {
        return IdTaken.drawing(() -> {
            var permission = new Permission(
                    ids.next(), kid.kidId(), caller.userId(), kid.role(), now, invite.createdById(), invite.id());
            var answer = answer(PermissionModel.of(permission));
            invites.accept(invite.accepted(caller.userId(), now), permission, answers.receipt(answer));
            return answer;
        });
    }

    private HttpResponse<AcceptedInvite> accept(
            Invite invite, Offer.OfFamily family, Caller caller, Instant now, Idempotency.Answers answers) {
        var membership = new Membership(caller.userId(), family.familyId(), family.role(), true, now);
        var answer = answer(MembershipModel.of(membership, invite.id()));
        invites.accept(invite.accepted(caller.userId(), now), membership, answers.receipt(answer));
        return answer;
    }

    private HttpResponse<AcceptedInvite> acceptAgain(Invite invite, Caller caller) {
        var accepter = invite.acceptedByUserId();
        if (accepter == null || accepter != caller.userId()) {
            throw new DomainFailure.Conflict("This invite has ended.");
        }
        return held(invite, caller.userId())
                .map(Accepting::answer)
                .orElseThrow(() -> new DomainFailure.Conflict("What this invite gave has been taken away since."));
    }

    private Optional<AcceptedInvite> held(Invite invite, int userId) {
        return switch (invite.offer()) {
            case Offer.OfKid kid -> permissions.held(userId, kid.kidId()).map(PermissionModel::of);
            case Offer.OfFamily family ->
                members.membership(family.familyId(), userId)
                        .filter(Membership::active)
                        .map(membership -> MembershipModel.of(membership, invite.id()));
        };
    }

    private static HttpResponse<AcceptedInvite> answer(AcceptedInvite accepted) {
        return HttpResponse.ok(accepted);
    }
}
