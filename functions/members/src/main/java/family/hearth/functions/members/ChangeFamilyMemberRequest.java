package family.hearth.functions.members;

import family.hearth.domain.people.FamilyRole;
import io.micronaut.serde.annotation.Serdeable;

/** The role that a member is to have. */
@Serdeable
record ChangeFamilyMemberRequest(FamilyRole role) {}
