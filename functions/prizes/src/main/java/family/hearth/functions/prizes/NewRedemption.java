package family.hearth.functions.prizes;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;

/** A prize that somebody wants. */
@Serdeable
record NewRedemption(@NotBlank String memberId, @NotBlank String prizeId) {}
