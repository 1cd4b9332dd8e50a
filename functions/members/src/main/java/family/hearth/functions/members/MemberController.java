package family.hearth.functions.members;

import family.hearth.callers.Caller;
import family.hearth.callers.Concurrently;
import family.hearth.callers.Idempotency;
import family.hearth.callers.PeopleOnly;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.Ids;
import family.hearth.domain.chores.Score;
import family.hearth.domain.people.Member;
import family.hearth.dynamodb.MembershipStore;
import family.hearth.dynamodb.ScoreStore;
import family.hearth.http.Success;
import family.hearth.http.page.QueryId;
import family.hearth.http.page.Window;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The members of the caller's family. */
@Controller("/api/v1/members")
final class MemberController {

    private final MembershipStore members;
    private final ScoreStore scores;
    private final Concurrently concurrently;

    MemberController(MembershipStore members, ScoreStore scores, Concurrently concurrently) {
        this.members = members;
        this.scores = scores;
        this.concurrently = concurrently;
    }

    /** Every member of the family, or the one with that id. Grown-ups come first, then whoever came first. */
    @Get
    Success<?> list(HttpRequest<?> request, Caller caller, @QueryValue @Nullable String id) {
        var familyId = caller.here().familyId();
        return id == null ? Success.of(list(familyId, Window.ofAll(request))) : Success.of(find(familyId, id));
    }

    /** Takes a grown-up's power in the family. A key may not; of owners, only an owner may. */
    @Delete
    @PeopleOnly(keysMay = {"GET", "HEAD"})
    Success<MemberObject> deactivate(Caller caller, @QueryValue @Nullable String id) {
        var actor = caller.here();
        actor.requireAdmin();
        var memberId = Ids.read(QueryId.required(id));
        var score = score(actor.familyId());
        var member = members.change(actor.familyId(), memberId, found -> found.deactivatedBy(actor), ignored -> null);
        return answer(member, Concurrently.join(score));
    }

    /** Gives a grown-up back the power of its role; of owners, only an owner may. */
    @Post("/reactivate")
    Success<MemberObject> reactivate(Caller caller, Idempotency idempotency, @Body ReactivateMemberRequest body) {
        var actor = caller.here();
        actor.requireAdmin();
        var answers = idempotency.begin();
        var score = score(actor.familyId());
        var member = members.change(
                actor.familyId(),
                Ids.read(body.memberId()),
                found -> found.reactivatedBy(actor),
                changed -> answers.receipt(HttpResponse.ok(answer(changed, Concurrently.join(score)))));
        return answer(member, Concurrently.join(score));
    }

    private List<MemberObject> list(int familyId, Window window) {
        var score = score(familyId);
        var all = members.ofFamily(familyId);
        if (all.isEmpty()) {
            throw new DomainFailure.NotFound();
        }
        return window.of(all).stream()
                .map(member -> MemberObject.of(member, Concurrently.join(score)))
                .toList();
    }

    private MemberObject find(int familyId, String id) {
        var memberId = Ids.read(id);
        var score = score(familyId);
        return members.find(familyId, memberId)
                .map(member -> MemberObject.of(member, Concurrently.join(score)))
                .orElseThrow(DomainFailure.NotFound::new);
    }

    private CompletableFuture<Score> score(int familyId) {
        return concurrently.start(() -> scores.score(familyId));
    }

    private static Success<MemberObject> answer(Member member, Score score) {
        return Success.of(MemberObject.of(member, score));
    }
}
