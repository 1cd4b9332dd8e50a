package family.hearth.functions.families;

import family.hearth.domain.people.Family;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A family's new name. */
@Serdeable
record RenameFamilyRequest(
        @NotBlank @Size(max = Family.MAX_NAME) String name) {}
