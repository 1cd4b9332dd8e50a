package family.hearth.functions.chores;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import family.hearth.domain.chores.FeedEvent;
import family.hearth.domain.chores.Redemption;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that happened in the family. */
@Serdeable
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = EventObject.CompletionEvent.class, name = "completion"),
    @JsonSubTypes.Type(value = EventObject.RedemptionEvent.class, name = "redemption")
})
sealed interface EventObject {

    /** A chore was done. */
    @Serdeable
    record CompletionEvent(
            String id,
            String choreName,
            @Nullable String choreEmoji,
            String memberDisplayName,
            Instant timestamp,
            int pointsEarned)
            implements EventObject {}

    /**
     * A prize was redeemed.
     *
     * @param status as it is now
     */
    @Serdeable
    record RedemptionEvent(
            String id,
            String prizeName,
            @Nullable String prizeEmoji,
            String memberDisplayName,
            Instant timestamp,
            Redemption.Status status)
            implements EventObject {}

    static EventObject of(FeedEvent event) {
        return switch (event) {
            case FeedEvent.Completed done ->
                new CompletionEvent(
                        done.id(), done.choreName(), done.choreEmoji(), done.memberName(), done.at(), done.points());
            case FeedEvent.Redeemed redeemed ->
                new RedemptionEvent(
                        redeemed.id(),
                        redeemed.prizeName(),
                        redeemed.prizeEmoji(),
                        redeemed.memberName(),
                        redeemed.at(),
                        redeemed.status());
        };
    }
}
