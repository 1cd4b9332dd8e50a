/** Who may do what, role by role. */
@NullMarked
package family.hearth.domain.access;

import org.jspecify.annotations.NullMarked;
