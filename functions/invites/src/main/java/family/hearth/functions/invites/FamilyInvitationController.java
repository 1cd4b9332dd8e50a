package family.hearth.functions.invites;

import family.hearth.callers.Caller;
import family.hearth.callers.Idempotency;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.people.FamilyRole;
import family.hearth.domain.sharing.Offer;
import family.hearth.dynamodb.FamilyStore;
import family.hearth.dynamodb.MembershipStore;
import family.hearth.dynamodb.UserStore;
import family.hearth.http.Data;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.util.Objects;

/** Invitations to the caller's family, in Memories. */
@Controller("/api/v1/family/invitations")
final class FamilyInvitationController {

    private static final String PATH = "/api/v1/family/invitations/";

    private final Issuing issuing;
    private final UserStore users;
    private final MembershipStore members;
    private final FamilyStore families;

    FamilyInvitationController(Issuing issuing, UserStore users, MembershipStore members, FamilyStore families) {
        this.issuing = issuing;
        this.users = users;
        this.members = members;
        this.families = families;
    }

    /** Invites an address into the family by mail. Every member may invite members, and nobody above their own role. */
    @Post
    HttpResponse<Data<InvitationObject>> create(
            Caller caller, Idempotency idempotency, @Body CreateInvitationRequest body) {
        var inviter = caller.here();
        var role = Objects.requireNonNullElse(body.invitation().role(), FamilyRole.MEMBER);
        inviter.requireGiving(role);
        var answers = idempotency.begin();
        var family = families.find(inviter.familyId()).orElseThrow(DomainFailure.NotFound::new);
        var email = Issuing.address(body.invitation().email());
        requireStranger(family.id(), email);
        return issuing.issue(
                new Offer.OfFamily(family.id(), role),
                family.name(),
                email,
                caller,
                invite -> HttpResponse.created(
                        new Data<>(InvitationObject.of(invite, role)), URI.create(PATH + invite.id())),
                answers);
    }

    private void requireStranger(int familyId, String email) {
        var member = users.login(email).flatMap(login -> members.membership(familyId, login.userId()));
        if (member.isPresent()) {
            throw new DomainFailure.Invalid("email", "belongs to a member of the family");
        }
    }
}
