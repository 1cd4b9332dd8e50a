package family.hearth.functions.prizes;

import family.hearth.callers.Idempotency;
import family.hearth.domain.DomainFailure;
import family.hearth.domain.Ids;
import family.hearth.domain.chores.LedgerEntry;
import family.hearth.domain.chores.Redemption;
import family.hearth.domain.people.Membership;
import family.hearth.dynamodb.RedemptionStore;
import family.hearth.dynamodb.Ulids;
import family.hearth.http.Success;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How points become prizes. */
@Singleton
final class Redeeming {

    private final RedemptionStore redemptions;
    private final Ulids ulids;
    private final Clock clock;

    Redeeming(RedemptionStore redemptions, Ulids ulids, Clock clock) {
        this.redemptions = redemptions;
        this.ulids = ulids;
        this.clock = clock;
    }

    HttpResponse<Success<RedemptionObject>> redeem(Membership here, NewRedemption body, Idempotency.Answers answers) {
        var redemption = redemptions.redeem(
                here.familyId(), body.prizeId(), Ids.read(body.memberId()), found -> effect(found, answers));
        return created(redemption);
    }

    Redemption move(Membership here, String id, Redemption.Status status) {
        var now = now();
        return redemptions.update(
                here.familyId(),
                id,
                redemption -> redemption.with(status, now),
                redemption -> entry(redemption, redemption.costPoints(), LedgerEntry.Reason.REFUND, now));
    }

    private RedemptionStore.Effect effect(RedemptionStore.Situation found, Idempotency.Answers answers) {
        if (!found.member().isActive()) {
            throw new DomainFailure.Invalid("memberId", "is an inactive member's");
        }
        var now = now();
        var redemption = Redemption.create(
                ulids.next(now), found.prize(), found.member(), found.score().events() + 1, now);
        var entry = entry(redemption, -redemption.costPoints(), LedgerEntry.Reason.REDEMPTION, now);
        return new RedemptionStore.Effect(redemption, entry, answers.receipt(created(redemption)));
    }

    private LedgerEntry entry(Redemption redemption, long amount, LedgerEntry.Reason reason, Instant now) {
        return new LedgerEntry(
                ulids.next(now), redemption.familyId(), redemption.memberId(), amount, reason, redemption.id(), now);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static HttpResponse<Success<RedemptionObject>> created(Redemption redemption) {
        return HttpResponse.created(
                Success.of(RedemptionObject.of(redemption)), URI.create("/api/v1/redemptions?id=" + redemption.id()));
    }
}
