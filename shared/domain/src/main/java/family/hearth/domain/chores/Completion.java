package family.hearth.domain.chores;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A chore that was done. It keeps what the chore and its doer were called then, so that it can be read when both are
 * gone.
 *
 * @param id a ULID
 * @param number its place among the family's completions, the first being 1
 * @param eventNumber its place among the family's events, the first being 1
 * @param day the family's date; the same chore pays the same member once a day
 * @param points what it earned
 */
public record Completion(
        String id,
        int familyId,
        long number,
        long eventNumber,
        String choreId,
        String choreName,
        @Nullable String choreEmoji,
        int memberId,
        String memberName,
        Instant completedAt,
        LocalDate day,
        int points) {}
