package family.hearth.functions.chores;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;

/** A chore that somebody has done. */
@Serdeable
record NewCompletion(@NotBlank String choreId, @NotBlank String memberId) {}
