package family.hearth.functions.prizes;

import family.hearth.domain.chores.Prize;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A prize.
 *
 * @param costPoints what redeeming it takes
 */
@Serdeable
record PrizeObject(
        String id,
        String familyId,
        String name,
        @Nullable String description,
        @Nullable String emoji,
        int costPoints,
        Instant createdAt,
        Instant updatedAt) {

    static PrizeObject of(Prize prize) {
        return new PrizeObject(
                prize.id(),
                Integer.toString(prize.familyId()),
                prize.name(),
                prize.description(),
                prize.emoji(),
                prize.costPoints(),
                prize.createdAt(),
                prize.updatedAt());
    }
}
