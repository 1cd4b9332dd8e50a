package family.hearth.functions.invites;

import family.hearth.callers.Caller;
import family.hearth.callers.Idempotency;
import family.hearth.callers.PageRequest;
import family.hearth.callers.Scoped;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.access.KidView;
import family.hearth.domain.access.Scope;
import family.hearth.domain.sharing.Invite;
import family.hearth.dynamodb.InviteStore;
import family.hearth.http.page.PageResult;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.time.Clock;

/** Invites to a kid, as those see them who act as its owner. */
@Controller("/api/kids/{kidId}/invites")
final class KidInviteController {

    private final InviteStore invites;
    private final Inviting inviting;
    private final Clock clock;

    KidInviteController(InviteStore invites, Inviting inviting, Clock clock) {
        this.invites = invites;
        this.inviting = inviting;
        this.clock = clock;
    }

    /** All invites to the kid, ended ones too, in the order of their ids. */
    @Get
    @Scoped(Scope.COMMON_READ)
    PageResult<InviteModel> list(@PathVariable int kidId, KidView kid, Caller caller, PageRequest page) {
        kid.requireOwner();
        var after = page.after().map(Integer::valueOf).orElse(0);
        var found = invites.ofKid(kidId, after, page.fetch());
        return page.of(found, invite -> model(invite, caller), invite -> Integer.toString(invite.id()));
    }

    /** Invites an address by mail. */
    @Post
    @Scoped(Scope.SHARING_WRITE)
    HttpResponse<InviteModel> create(
            @PathVariable int kidId,
            KidView kid,
            Caller caller,
            Idempotency idempotency,
            @Body CreateInviteRequest body) {
        kid.requireOwner();
        return inviting.invite(kid.kid(), caller, body, idempotency.begin());
    }

    /** Sends an invite's mail again and starts its two weeks anew. */
    @Post("/{id}/resend")
    @Scoped(Scope.SHARING_WRITE)
    HttpResponse<InviteModel> resend(
            @PathVariable int kidId, KidView kid, @PathVariable int id, Caller caller, Idempotency idempotency) {
        kid.requireOwner();
        return inviting.resend(find(kidId, id), kid.kid(), caller, idempotency.begin());
    }

    /** Revokes an invite that nobody has accepted yet. */
    @Delete("/{id}")
    @Scoped(Scope.SHARING_WRITE)
    HttpResponse<Void> revoke(@PathVariable int kidId, KidView kid, @PathVariable int id) {
        kid.requireOwner();
        inviting.end(find(kidId, id), Invite.End.REVOKED, null);
        return HttpResponse.noContent();
    }

    private InviteModel model(Invite invite, Caller caller) {
        return caller.has(Scope.SHARING_WRITE)
                ? InviteModel.withToken(invite, clock.instant())
                : InviteModel.withoutToken(invite, clock.instant());
    }

    private Invite find(int kidId, int id) {
        return invites.find(kidId, id).orElseThrow(DomainFailure.NotFound::new);
    }
}
