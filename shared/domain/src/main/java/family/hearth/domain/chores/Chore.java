package family.hearth.domain.chores;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a family wants done, again and again.
 *
 * @param id a ULID
 * @param points what doing it once earns, from 0 to 10 000
 */
public record Chore(
        String id,
        int familyId,
        String name,
        @Nullable String description,
        @Nullable String emoji,
        int points,
        Instant createdAt,
        Instant updatedAt) {

    public static final int MAX_NAME = 100;
    public static final int MAX_DESCRIPTION = 1000;

    /** Code points: the longest emoji sequences have ten, and nothing says that there is only one emoji. */
    public static final int MAX_EMOJI = 64;

    public static final int MAX_POINTS = 10_000;
    public static final int USUAL_POINTS = 10;

    /** What may be changed about a chore. */
    public record Details(
            String name,
            @Nullable String description,
            @Nullable String emoji,
            int points) {}

    public static Chore create(String id, int familyId, Details details, Instant now) {
        return new Chore(
                id, familyId, details.name(), details.description(), details.emoji(), details.points(), now, now);
    }

    public Details details() {
        return new Details(name, description, emoji, points);
    }

    public Chore with(Details details, Instant now) {
        return new Chore(
                id, familyId, details.name(), details.description(), details.emoji(), details.points(), createdAt, now);
    }
}
