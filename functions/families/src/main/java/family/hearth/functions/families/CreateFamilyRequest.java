package family.hearth.functions.families;

import family.hearth.domain.people.Family;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A family to be made. */
@Serdeable
record CreateFamilyRequest(
        @NotBlank @Size(max = Family.MAX_NAME) String name) {}
