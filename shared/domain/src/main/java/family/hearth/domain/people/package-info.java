/** Who belongs to whom: users, families, memberships and kids. */
@NullMarked
package family.hearth.domain.people;

import org.jspecify.annotations.NullMarked;
