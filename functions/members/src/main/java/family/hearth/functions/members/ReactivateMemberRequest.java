package family.hearth.functions.members;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;

/** The member to be given back its power. */
@Serdeable
record ReactivateMemberRequest(@NotBlank String memberId) {}
