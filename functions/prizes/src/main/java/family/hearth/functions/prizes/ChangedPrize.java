package family.hearth.functions.prizes;

import family.hearth.domain.chores.Chore;
import family.hearth.domain.chores.Prize;
import family.hearth.http.body.AsWritten;
import family.hearth.http.body.Change;
import family.hearth.http.body.Multiline;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What changes about a prize; what is left out stays. */
@Serdeable
record ChangedPrize(
        Change<@AsWritten @NotBlank @Size(max = Chore.MAX_NAME) String> name,

        Change<@AsWritten @Multiline @Size(max = Chore.MAX_DESCRIPTION) @Nullable String> description,

        Change<@AsWritten @Size(max = Chore.MAX_EMOJI) @Nullable String> emoji,
        Change<@Min(0) @Max(Prize.MAX_COST) Integer> costPoints) {

    Prize.Details over(Prize.Details old) {
        return new Prize.Details(
                name.orElse(old.name()),
                description.orElse(old.description()),
                emoji.orElse(old.emoji()),
                costPoints.orElse(old.costPoints()));
    }
}
