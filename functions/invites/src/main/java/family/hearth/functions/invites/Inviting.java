package family.hearth.functions.invites;

import family.hearth.callers.Caller;
import family.hearth.callers.Idempotency;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.Receipt;
import family.hearth.domain.people.Kid;
import family.hearth.domain.sharing.Invite;
import family.hearth.domain.sharing.KidRole;
import family.hearth.domain.sharing.Offer;
import family.hearth.dynamodb.InviteStore;
import family.hearth.dynamodb.PermissionStore;
import family.hearth.dynamodb.UserStore;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How invites to see a kid are made and sent again, and how any invite is ended. */
@Singleton
final class Inviting {

    private final InviteStore invites;
    private final UserStore users;
    private final PermissionStore permissions;
    private final Issuing issuing;
    private final Clock clock;

    Inviting(InviteStore invites, UserStore users, PermissionStore permissions, Issuing issuing, Clock clock) {
        this.invites = invites;
        this.users = users;
        this.permissions = permissions;
        this.issuing = issuing;
        this.clock = clock;
    }

    HttpResponse<InviteModel> invite(Kid kid, Caller caller, CreateInviteRequest body, Idempotency.Answers answers) {
        var email = Issuing.address(body.email());
        var role = Objects.requireNonNullElse(body.role(), KidRole.VIEWER);
        requireInvitable(kid, email, role);
        return issuing.issue(
                new Offer.OfKid(kid.id(), role),
                kid.name(),
                email,
                caller,
                invite -> HttpResponse.created(
                        InviteModel.withToken(invite, invite.createdAt()),
                        URI.create("/api/kids/" + kid.id() + "/invites/" + invite.id())),
                answers);
    }

    HttpResponse<InviteModel> resend(Invite invite, Kid kid, Caller caller, Idempotency.Answers answers) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (invite.end() != null && invite.end() != Invite.End.EXPIRED) {
            throw new DomainFailure.Conflict("This invite has ended and cannot be sent again.");
        }
        requirePause(invite);
        var resent = invite.resent(now);
        var answer = HttpResponse.ok(InviteModel.withToken(resent, now));
        try {
            invites.resend(resent, now, answers.receipt(answer));
        } catch (DomainFailure.Conflict meanwhile) {
            invites.find(kid.id(), invite.id()).ifPresent(this::requirePause);
            throw meanwhile;
        }
        issuing.mail(resent, kid.name(), caller);
        return answer;
    }

    void end(Invite invite, Invite.End why, @Nullable Receipt receipt) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (invite.end() == why) {
            return;
        }
        if (!invite.isPending(now)) {
            throw ended();
        }
        invites.end(invite.ended(why, now), receipt, Inviting::ended);
    }

    private void requireInvitable(Kid kid, String email, KidRole role) {
        if (role == KidRole.OWNER) {
            throw new DomainFailure.Invalid("role", "owner cannot be given");
        }
        var held = users.login(email).filter(login -> permissions.isHeld(login.userId(), kid.id()));
        if (held.isPresent()) {
            throw new DomainFailure.Invalid("email", "can see this kid already");
        }
    }

    private void requirePause(Invite invite) {
        var resentAt = invite.resentAt();
        var now = clock.instant();
        if (resentAt != null && now.isBefore(resentAt.plus(Invite.RESEND_PAUSE))) {
            throw new DomainFailure.LimitReached(
                    "This invite was sent again a moment ago.",
                    Duration.between(now, resentAt.plus(Invite.RESEND_PAUSE)));
        }
    }

    private static DomainFailure ended() {
        return new DomainFailure.Conflict("This invite has ended.");
    }
}
