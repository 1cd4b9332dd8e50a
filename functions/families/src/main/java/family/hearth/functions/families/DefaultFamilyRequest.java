package family.hearth.functions.families;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** The family to act in from now on. */
@Serdeable
record DefaultFamilyRequest(@JsonProperty("family_id") int familyId) {}
