package family.hearth.functions.invites;

import family.hearth.domain.sharing.KidRole;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Whom to invite.
 *
 * @param role {@code editor} or {@code viewer}, which is the default
 */
@Serdeable
record CreateInviteRequest(
        @NotBlank @Size(min = 3, max = 254) String email,
        @Nullable KidRole role) {}
