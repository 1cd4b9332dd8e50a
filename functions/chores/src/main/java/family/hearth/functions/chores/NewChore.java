package family.hearth.functions.chores;

import family.hearth.domain.chores.Chore;
import family.hearth.http.body.AsWritten;
import family.hearth.http.body.Multiline;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A chore to be made.
 *
 * @param points what doing it earns; 10 if left out
 */
@Serdeable
record NewChore(
        @AsWritten @NotBlank @Size(max = Chore.MAX_NAME) String name,

        @AsWritten @Multiline @Size(max = Chore.MAX_DESCRIPTION) @Nullable
        String description,

        @AsWritten @Size(max = Chore.MAX_EMOJI) @Nullable String emoji,
        @Min(0) @Max(Chore.MAX_POINTS) @Nullable Integer points) {

    Chore.Details details() {
        return new Chore.Details(name, description, emoji, Objects.requireNonNullElse(points, Chore.USUAL_POINTS));
    }
}
