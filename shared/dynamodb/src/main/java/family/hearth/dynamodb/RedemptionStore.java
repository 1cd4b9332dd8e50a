package family.hearth.dynamodb;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.Receipt;
import family.hearth.domain.chores.FeedEvent;
import family.hearth.domain.chores.LedgerEntry;
import family.hearth.domain.chores.Prize;
import family.hearth.domain.chores.Redemption;
import family.hearth.domain.chores.Score;
import family.hearth.domain.people.Family;
import family.hearth.domain.people.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Prizes that members took points for. */
public final class RedemptionStore {

    private final Table table;

    public RedemptionStore(Table table) {
        this.table = table;
    }

    /** What a redemption is decided on. */
    public record Situation(Family family, Score score, Prize prize, Member member) {}

    /**
     * A redemption and what is written with it.
     *
     * @param entry its movement of points
     * @param receipt what is remembered of the answer, if anything
     */
    public record Effect(
            Redemption redemption,
            LedgerEntry entry,
            @Nullable Receipt receipt) {}

    /**
     * Redeems a prize, and takes its cost.
     *
     * @throws DomainFailure.NotFound when the family has no such prize or member
     * @throws DomainFailure.Invalid when the family is strict and the member has too few points
     * @throws DomainFailure.Unavailable when too many others write the family's score
     */
    public Redemption redeem(int familyId, String prizeId, int memberId, Function<Situation, Effect> decide) {
        return Changed.retrying(() -> {
            var keys = new ArrayList<>(MemberRows.keys(familyId, memberId));
            keys.add(FamilyKeys.family(familyId));
            keys.add(ScoreKeys.score(familyId));
            keys.add(ChoreKeys.prize(familyId, prizeId));
            var rows = table.rowsAt(keys);
            var family = FamilyRows.family(rows, familyId);
            var score = ScoreStore.score(rows, familyId);
            var prize = rows.find(ChoreKeys.prize(familyId, prizeId), ChoreRows.PRIZE)
                    .orElseThrow(DomainFailure.NotFound::new);
            var member = MemberRows.member(rows).orElseThrow(DomainFailure.NotFound::new);
            var effect = decide.apply(new Situation(family, score.score(), prize.value(), member));
            var redemption = effect.redemption();
            var next = score.score().redeemed(memberId, redemption.costPoints(), family.strictPoints());
            table.write()
                    .put(ScoreRows.SCORE, score.next(next), score.unchanged(), Changed::new)
                    .create(ChoreRows.REDEMPTION, redemption, IdTaken::new)
                    .put(ChoreRows.IN_STATUS, redemption)
                    .put(ScoreRows.EVENT, new ScoreRows.Entry(familyId, FeedEvent.of(redemption)))
                    .put(ScoreRows.LEDGER, effect.entry())
                    .check(ChoreKeys.prize(familyId, prizeId), prize.unchanged(), Changed::new)
                    .answering(effect.receipt())
                    .commit();
            return redemption;
        });
    }

    public Optional<Redemption> find(int familyId, String id) {
        return table.find(ChoreKeys.redemption(familyId, id), ChoreRows.REDEMPTION);
    }

    /** The family's last redemptions, newest first. */
    public List<Redemption> list(int familyId, int limit) {
        return table.all(ChoreKeys.redemptions(familyId), limit, ChoreRows.REDEMPTION);
    }

    /** The family's last redemptions of one status, newest first. */
    public List<Redemption> list(int familyId, Redemption.Status status, int limit) {
        return table.all(ChoreKeys.redemptions(familyId, status), limit, ChoreRows.IN_STATUS);
    }

    /**
     * Changes a redemption's status; its event shows it too.
     *
     * @param refund the movement of points that gives the cost back, asked for when the change dismisses it
     * @return the redemption as it is now
     * @throws DomainFailure.NotFound when there is no such redemption
     */
    public Redemption update(
            int familyId, String id, UnaryOperator<Redemption> change, Function<Redemption, LedgerEntry> refund) {
        return Changed.retrying(() -> {
            var rows = table.rowsAt(List.of(ChoreKeys.redemption(familyId, id), ScoreKeys.score(familyId)));
            var old = rows.find(ChoreKeys.redemption(familyId, id), ChoreRows.REDEMPTION)
                    .orElseThrow(DomainFailure.NotFound::new);
            var next = change.apply(old);
            if (next.equals(old)) {
                return old;
            }
            var write = table.write()
                    .put(ChoreRows.REDEMPTION, next, in(old.status()), Changed::new)
                    .delete(ChoreRows.IN_STATUS.key(old))
                    .put(ChoreRows.IN_STATUS, next)
                    .put(ScoreRows.EVENT, new ScoreRows.Entry(familyId, FeedEvent.of(next)));
            if (next.status() == Redemption.Status.DISMISSED) {
                var score = ScoreStore.score(rows, familyId);
                var refunded = score.score().refunded(next.memberId(), next.costPoints());
                write.put(ScoreRows.SCORE, score.next(refunded), score.unchanged(), Changed::new)
                        .put(ScoreRows.LEDGER, refund.apply(next));
            }
            write.commit();
            return next;
        });
    }

    private static Condition in(Redemption.Status status) {
        return Condition.of("redemptionStatus = :status").with(":status", status.name());
    }
}
