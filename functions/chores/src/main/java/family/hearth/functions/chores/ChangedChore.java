package family.hearth.functions.chores;

import family.hearth.domain.chores.Chore;
import family.hearth.http.body.AsWritten;
import family.hearth.http.body.Change;
import family.hearth.http.body.Multiline;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What changes about a chore; what is left out stays. */
@Serdeable
record ChangedChore(
        Change<@AsWritten @NotBlank @Size(max = Chore.MAX_NAME) String> name,

        Change<@AsWritten @Multiline @Size(max = Chore.MAX_DESCRIPTION) @Nullable String> description,

        Change<@AsWritten @Size(max = Chore.MAX_EMOJI) @Nullable String> emoji,
        Change<@Min(0) @Max(Chore.MAX_POINTS) Integer> points) {

    Chore.Details over(Chore.Details old) {
        return new Chore.Details(
                name.orElse(old.name()),
                description.orElse(old.description()),
                emoji.orElse(old.emoji()),
                points.orElse(old.points()));
    }
}
