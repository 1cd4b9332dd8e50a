package family.hearth.domain.chores;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened in a family. It keeps its place; a redemption shows the status that it has now. */
public sealed interface FeedEvent {

    /** Its place among the family's events, the first being 1. */
    long number();

    /** A chore was done. */
    record Completed(
            long number,
            String id,
            String choreName,
            @Nullable String choreEmoji,
            String memberName,
            Instant at,
            int points)
            implements FeedEvent {}

    /** A prize was redeemed. */
    record Redeemed(
            long number,
            String id,
            String prizeName,
            @Nullable String prizeEmoji,
            String memberName,
            Instant at,
            Redemption.Status status)
            implements FeedEvent {}

    static FeedEvent of(Completion completion) {
        return new Completed(
                completion.eventNumber(),
                completion.id(),
                completion.choreName(),
                completion.choreEmoji(),
                completion.memberName(),
                completion.completedAt(),
                completion.points());
    }

    static FeedEvent of(Redemption redemption) {
        return new Redeemed(
                redemption.eventNumber(),
                redemption.id(),
                redemption.prizeName(),
                redemption.prizeEmoji(),
                redemption.memberName(),
                redemption.createdAt(),
                redemption.status());
    }
}
