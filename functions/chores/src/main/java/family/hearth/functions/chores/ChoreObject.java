package family.hearth.functions.chores;

import family.hearth.domain.chores.Chore;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A chore.
 *
 * @param points what doing it earns
 */
@Serdeable
record ChoreObject(
        String id,
        String familyId,
        String name,
        @Nullable String description,
        @Nullable String emoji,
        int points,
        Instant createdAt,
        Instant updatedAt) {

    static ChoreObject of(Chore chore) {
        return new ChoreObject(
                chore.id(),
                Integer.toString(chore.familyId()),
                chore.name(),
                chore.description(),
                chore.emoji(),
                chore.points(),
                chore.createdAt(),
                chore.updatedAt());
    }
}
