package family.hearth.functions.families;

import com.fasterxml.jackson.annotation.JsonProperty;
import family.hearth.domain.people.Family;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What to change about a family; what is missing stays as it is. */
@Serdeable
record ChangeFamilyRequest(
        @Nullable @NotBlank @Size(max = Family.MAX_NAME) String name,
        @Nullable String timezone,
        @Nullable @JsonProperty("strict_points") Boolean strictPoints) {}
