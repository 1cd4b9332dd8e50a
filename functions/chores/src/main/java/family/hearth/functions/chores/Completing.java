package family.hearth.functions.chores;

import family.hearth.callers.Idempotency;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.Ids;
import family.hearth.domain.chores.Completion;
import family.hearth.domain.chores.LedgerEntry;
import family.hearth.domain.people.Membership;
import family.hearth.dynamodb.ScoreStore;
import family.hearth.dynamodb.Ulids;
import family.hearth.http.Success;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** How chores get done and points are earned. */
@Singleton
final class Completing {

    private final ScoreStore scores;
    private final Ulids ulids;
    private final Clock clock;

    Completing(ScoreStore scores, Ulids ulids, Clock clock) {
        this.scores = scores;
        this.ulids = ulids;
        this.clock = clock;
    }

    HttpResponse<Success<CompletionObject>> complete(Membership here, NewCompletion body, Idempotency.Answers answers) {
        var outcome = scores.complete(
                here.familyId(), body.choreId(), Ids.read(body.memberId()), found -> effect(found, answers));
        return outcome.first()
                ? created(outcome.completion())
                : HttpResponse.ok(Success.of(CompletionObject.of(outcome.completion())));
    }

    private ScoreStore.Effect effect(ScoreStore.Situation found, Idempotency.Answers answers) {
        if (!found.member().isActive()) {
            throw new DomainFailure.Invalid("memberId", "is an inactive member's");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var chore = found.chore();
        var score = found.score();
        var completion = new Completion(
                ulids.next(now),
                chore.familyId(),
                score.completions() + 1,
                score.events() + 1,
                chore.id(),
                chore.name(),
                chore.emoji(),
                found.member().id(),
                found.member().displayName(),
                now,
                found.family().today(now),
                chore.points());
        var entry = new LedgerEntry(
                ulids.next(now),
                completion.familyId(),
                completion.memberId(),
                completion.points(),
                LedgerEntry.Reason.COMPLETION,
                completion.id(),
                now);
        return new ScoreStore.Effect(completion, entry, answers.receipt(created(completion)));
    }

    private static HttpResponse<Success<CompletionObject>> created(Completion completion) {
        return HttpResponse.created(Success.of(CompletionObject.of(completion)));
    }
}
