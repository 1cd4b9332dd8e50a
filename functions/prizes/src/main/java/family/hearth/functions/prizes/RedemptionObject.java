package family.hearth.functions.prizes;

import family.hearth.domain.chores.Redemption;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A prize that a member took points for, with the prize's name, emoji and cost of then. */
@Serdeable
record RedemptionObject(
        String id,
        String familyId,
        String memberId,
        String memberDisplayName,
        String prizeId,
        String prizeName,
        @Nullable String prizeEmoji,
        int costPoints,
        Redemption.Status status,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant fulfilledAt,
        @Nullable Instant dismissedAt) {

    static RedemptionObject of(Redemption redemption) {
        return new RedemptionObject(
                redemption.id(),
                Integer.toString(redemption.familyId()),
                Integer.toString(redemption.memberId()),
                redemption.memberName(),
                redemption.prizeId(),
                redemption.prizeName(),
                redemption.prizeEmoji(),
                redemption.costPoints(),
                redemption.status(),
                redemption.createdAt(),
                redemption.updatedAt(),
                redemption.fulfilledAt(),
                redemption.dismissedAt());
    }
}
