package family.hearth.functions.chores;

import family.hearth.domain.chores.Completion;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A chore that was done, with the names of then. */
@Serdeable
record CompletionObject(
        String id,
        String choreId,
        String choreName,
        @Nullable String choreEmoji,
        String memberId,
        String memberDisplayName,
        Instant completedAt,
        int pointsEarned) {

    static CompletionObject of(Completion completion) {
        return new CompletionObject(
                completion.id(),
                completion.choreId(),
                completion.choreName(),
                completion.choreEmoji(),
                Integer.toString(completion.memberId()),
                completion.memberName(),
                completion.completedAt(),
                completion.points());
    }
}
