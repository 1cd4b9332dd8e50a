package family.hearth.dynamodb;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.Receipt;
import family.hearth.domain.chores.Chore;
import family.hearth.domain.chores.Completion;
import family.hearth.domain.chores.FeedEvent;
import family.hearth.domain.chores.LedgerEntry;
import family.hearth.domain.chores.Score;
import family.hearth.domain.people.Family;
import family.hearth.domain.people.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a family's members did, earned and spent. */
public final class ScoreStore {

    private final Table table;

    public ScoreStore(Table table) {
        this.table = table;
    }

    /** What a completion is decided on. */
    public record Situation(Family family, Score score, Chore chore, Member member) {}

    /**
     * A completion and what is written with it.
     *
     * @param entry its movement of points
     * @param receipt what is remembered of the answer, if anything
     */
    public record Effect(
            Completion completion,
            LedgerEntry entry,
            @Nullable Receipt receipt) {}

    /**
     * What completing came to.
     *
     * @param first whether this is what paid, and not a repeat on the same day
     */
    public record Outcome(Completion completion, boolean first) {}

    /**
     * Completes a chore, unless the member has done it that day already.
     *
     * @throws DomainFailure.NotFound when the family has no such chore or member
     * @throws DomainFailure.Unavailable when too many others write the family's score
     */
    public Outcome complete(int familyId, String choreId, int memberId, Function<Situation, Effect> decide) {
        try {
            return Changed.retrying(() -> {
                var effect = attempt(familyId, choreId, memberId, decide);
                return new Outcome(effect.completion(), true);
            });
        } catch (AlreadyDone done) {
            return new Outcome(done.completion, false);
        }
    }

    private Effect attempt(int familyId, String choreId, int memberId, Function<Situation, Effect> decide) {
        var keys = new ArrayList<>(MemberRows.keys(familyId, memberId));
        keys.add(FamilyKeys.family(familyId));
        keys.add(ScoreKeys.score(familyId));
        keys.add(ChoreKeys.chore(familyId, choreId));
        var rows = table.rowsAt(keys);
        var family = FamilyRows.family(rows, familyId);
        var score = score(rows, familyId);
        var chore =
                rows.find(ChoreKeys.chore(familyId, choreId), ChoreRows.CHORE).orElseThrow(DomainFailure.NotFound::new);
        var member = MemberRows.member(rows).orElseThrow(DomainFailure.NotFound::new);
        var effect = decide.apply(new Situation(family, score.score(), chore.value(), member));
        var completion = effect.completion();
        table.write()
                .create(ScoreRows.DONE, completion, AlreadyDone::new)
                .put(
                        ScoreRows.SCORE,
                        score.next(score.score().completed(memberId, completion.points())),
                        score.unchanged(),
                        Changed::new)
                .put(ScoreRows.COMPLETION, completion)
                .put(ScoreRows.EVENT, new ScoreRows.Entry(familyId, FeedEvent.of(completion)))
                .put(ScoreRows.LEDGER, effect.entry())
                .check(ChoreKeys.chore(familyId, choreId), chore.unchanged(), Changed::new)
                .answering(effect.receipt())
                .commit();
        return effect;
    }

    /** The family's score as it is. */
    public Score score(int familyId) {
        return table.find(ScoreKeys.score(familyId), ScoreRows.SCORE)
                .map(ScoreRows.Row::score)
                .orElseGet(() -> Score.empty(familyId));
    }

    /** At most that many completions from that number down: newest first. */
    public List<Completion> completions(int familyId, long from, int limit) {
        return table.range(ScoreKeys.completionsFrom(familyId, from), limit, ScoreRows.COMPLETION);
    }

    /** At most that many events from that number down: newest first. */
    public List<FeedEvent> events(int familyId, long from, int limit) {
        return table.range(ScoreKeys.eventsFrom(familyId, from), limit, ScoreRows.EVENT).stream()
                .map(ScoreRows.Entry::event)
                .toList();
    }

    /** Every movement of a member's points, oldest first: their sum is its balance. */
    public List<LedgerEntry> ledger(int familyId, int memberId) {
        return table.rows(ScoreKeys.partition(familyId), ScoreKeys.ledgerOf(memberId)).stream()
                .map(ScoreRows.LEDGER::read)
                .toList();
    }

    static ScoreRows.Row score(Rows rows, int familyId) {
        return rows.find(ScoreKeys.score(familyId), ScoreRows.SCORE)
                .orElseGet(() -> new ScoreRows.Row(Score.empty(familyId), 0));
    }

    /** The chore was done that day; nothing was written. */
    private static final class AlreadyDone extends RuntimeException {
        private final transient Completion completion;

        private AlreadyDone(Completion completion) {
            super("the chore was done that day", null, false, false);
            this.completion = completion;
        }
    }
}
