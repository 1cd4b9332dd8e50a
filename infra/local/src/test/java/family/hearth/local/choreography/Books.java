package family.hearth.local.choreography;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.chores.Completion;
import family.hearth.domain.chores.FeedEvent;
import family.hearth.domain.chores.LedgerEntry;
import family.hearth.domain.chores.LedgerEntry.Reason;
import family.hearth.domain.chores.Redemption;
import family.hearth.domain.chores.Redemption.Status;
import family.hearth.domain.chores.Score;
import family.hearth.dynamodb.RedemptionStore;
import family.hearth.dynamodb.ScoreStore;
import family.hearth.dynamodb.Table;
import family.hearth.local.LocalCloud;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Everything that a family's rows say about points, read past the functions.
 *
 * @param ledger of all members
 * @param byStatus redemptions as their second rows have them
 */
public record Books(
        Score score,
        List<Completion> completions,
        List<FeedEvent> events,
        List<Redemption> redemptions,
        Map<Status, List<Redemption>> byStatus,
        List<LedgerEntry> ledger) {

    private static final int MOST = 1000;

    /** What a ledger entry says, but for when. */
    private record Movement(Reason reason, String causeId, int memberId, long amount) {
        static Movement of(LedgerEntry entry) {
            return new Movement(entry.reason(), entry.causeId(), entry.memberId(), entry.amount());
        }
    }

    /** Of a family with at most a thousand of each, and these members. */
    public static Books of(LocalCloud cloud, int family, List<Integer> members) {
        try (var client = cloud.database().client()) {
            var table = new Table(client, LocalCloud.TABLE);
            var scores = new ScoreStore(table);
            var redemptions = new RedemptionStore(table);
            var byStatus = new HashMap<Status, List<Redemption>>();
            for (var status : Status.values()) {
                byStatus.put(status, redemptions.list(family, status, MOST));
            }
            return new Books(
                    scores.score(family),
                    scores.completions(family, Long.MAX_VALUE, MOST),
                    scores.events(family, Long.MAX_VALUE, MOST),
                    redemptions.list(family, MOST),
                    byStatus,
                    members.stream()
                            .flatMap(member -> scores.ledger(family, member).stream())
                            .toList());
        }
    }

    /** The books of a family's storm: nothing is there twice, by half or out of turn. */
    public void assertBalanced() {
        assertThat(completions).extracting(Completion::number).isEqualTo(countdown(score.completions()));
        assertThat(events).extracting(FeedEvent::number).isEqualTo(countdown(score.events()));
        assertThat(balances()).as("the sums of the ledger").isEqualTo(score.balances());
        assertThat(ledger).extracting(Movement::of).containsExactlyInAnyOrderElementsOf(owed());
        assertThat(byStatus.values().stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(redemptions);
        byStatus.forEach((status, found) -> assertThat(found)
                .allSatisfy(redemption -> assertThat(redemption.status()).isEqualTo(status)));
        assertThat(events).containsExactlyInAnyOrderElementsOf(happened());
    }

    private static List<Long> countdown(long from) {
        return LongStream.iterate(from, number -> number > 0, number -> number - 1)
                .boxed()
                .toList();
    }

    private Map<Integer, Long> balances() {
        return ledger.stream().collect(groupingBy(LedgerEntry::memberId, summingLong(LedgerEntry::amount)));
    }

    /** The movements that completions and redemptions call for, each of them once. */
    private List<Movement> owed() {
        var owed = new ArrayList<Movement>();
        for (var done : completions) {
            owed.add(new Movement(Reason.COMPLETION, done.id(), done.memberId(), done.points()));
        }
        for (var redemption : redemptions) {
            var cost = redemption.costPoints();
            owed.add(new Movement(Reason.REDEMPTION, redemption.id(), redemption.memberId(), -cost));
            if (redemption.status() == Status.DISMISSED) {
                owed.add(new Movement(Reason.REFUND, redemption.id(), redemption.memberId(), cost));
            }
        }
        return owed;
    }

    private List<FeedEvent> happened() {
        return Stream.<FeedEvent>concat(
                        completions.stream().map(FeedEvent::of),
                        redemptions.stream().map(FeedEvent::of))
                .toList();
    }
}
