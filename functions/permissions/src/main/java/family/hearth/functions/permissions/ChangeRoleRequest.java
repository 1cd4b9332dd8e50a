package family.hearth.functions.permissions;

import family.hearth.domain.sharing.KidRole;
import io.micronaut.serde.annotation.Serdeable;

/**
 * Another role for a permission.
 *
 * @param role {@code editor} or {@code viewer}; {@code owner} is never given
 */
@Serdeable
record ChangeRoleRequest(KidRole role) {}
