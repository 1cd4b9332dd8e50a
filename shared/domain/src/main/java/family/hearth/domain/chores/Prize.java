package family.hearth.domain.chores;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that points can be redeemed for.
 *
 * @param id a ULID
 * @param costPoints what redeeming it once costs, from 0 to 1 000 000
 */
public record Prize(
        String id,
        int familyId,
        String name,
        @Nullable String description,
        @Nullable String emoji,
        int costPoints,
        Instant createdAt,
        Instant updatedAt) {

    public static final int MAX_COST = 1_000_000;

    /** What may be changed about a prize. */
    public record Details(
            String name,
            @Nullable String description,
            @Nullable String emoji,
            int costPoints) {}

    public static Prize create(String id, int familyId, Details details, Instant now) {
        return new Prize(
                id, familyId, details.name(), details.description(), details.emoji(), details.costPoints(), now, now);
    }

    public Details details() {
        return new Details(name, description, emoji, costPoints);
    }

    public Prize with(Details details, Instant now) {
        return new Prize(
                id,
                familyId,
                details.name(),
                details.description(),
                details.emoji(),
                details.costPoints(),
                createdAt,
                now);
    }
}
