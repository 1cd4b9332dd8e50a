package family.hearth.functions.prizes;

import family.hearth.domain.chores.Chore;
import family.hearth.domain.chores.Prize;
import family.hearth.http.body.AsWritten;
import family.hearth.http.body.Multiline;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A prize to be made.
 *
 * @param costPoints what redeeming it takes
 */
@Serdeable
record NewPrize(
        @AsWritten @NotBlank @Size(max = Chore.MAX_NAME) String name,

        @AsWritten @Multiline @Size(max = Chore.MAX_DESCRIPTION) @Nullable
        String description,

        @AsWritten @Size(max = Chore.MAX_EMOJI) @Nullable String emoji,
        @Min(0) @Max(Prize.MAX_COST) int costPoints) {

    Prize.Details details() {
        return new Prize.Details(name, description, emoji, costPoints);
    }
}
