package family.hearth.functions.invites;

import family.hearth.callers.Anonymous;
import family.hearth.callers.Caller;
import family.hearth.callers.Idempotency;
import family.hearth.callers.PageRequest;
import family.hearth.callers.Scoped;
import family.hearth.domain.access.Scope;
import family.hearth.domain.sharing.Invite;
import family.hearth.http.page.PageResult;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import java.time.Clock;

/** Invites as those see them who were invited. */
@Controller("/api/invites")
final class ReceivedInviteController {

    private final Receiving receiving;
    private final Accepting accepting;
    private final Inviting inviting;
    private final Clock clock;

    ReceivedInviteController(Receiving receiving, Accepting accepting, Inviting inviting, Clock clock) {
        this.receiving = receiving;
        this.accepting = accepting;
        this.inviting = inviting;
        this.clock = clock;
    }

    /** Pending invites to the caller's address, once a mailed link has proven that it is theirs. */
    @Get
    @Scoped(Scope.COMMON_READ)
    PageResult<ReceivedInvite> list(Caller caller, PageRequest page) {
        var after = page.after().map(Integer::valueOf).orElse(0);
        var found = receiving.pending(caller, after, page.fetch());
        return page.of(
                found, invite -> ReceivedInvite.of(invite, clock.instant()), invite -> Integer.toString(invite.id()));
    }

    /** What a mailed link is about. Opening it changes nothing, since mail scanners open links too. */
    @Get("/{token}")
    @Anonymous
    ReceivedInvite show(@PathVariable String token) {
        return ReceivedInvite.of(receiving.find(token), clock.instant());
    }

    /** Accepts an invite as the invited address, and answers with the permission or the membership it has become. */
    @Post("/{token}/accept")
    @Scoped(Scope.SHARING_WRITE)
    HttpResponse<AcceptedInvite> accept(@PathVariable String token, Caller caller, Idempotency idempotency) {
        var invite = receiving.find(token, caller);
        return accepting.accept(invite, caller, idempotency.begin());
    }

    /** Declines an invite as the invited address. */
    @Post("/{token}/decline")
    @Scoped(Scope.SHARING_WRITE)
    HttpResponse<Void> decline(@PathVariable String token, Caller caller, Idempotency idempotency) {
        var invite = receiving.find(token, caller);
        var answer = HttpResponse.<Void>noContent();
        inviting.end(invite, Invite.End.DECLINED, idempotency.begin().receipt(answer));
        return answer;
    }
}
