package family.hearth.functions.invites;

import family.hearth.domain.people.FamilyRole;
import family.hearth.http.body.Envelope;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Whom to invite into the family. */
@Serdeable
record CreateInvitationRequest(@Envelope NewInvitation invitation) {

    /**
     * What the inviter says of it.
     *
     * @param role {@code member}, which is the default, {@code admin} or {@code owner}
     */
    @Serdeable
    record NewInvitation(
            @NotBlank @Size(min = 3, max = 254) String email,
            @Nullable FamilyRole role) {}
}
