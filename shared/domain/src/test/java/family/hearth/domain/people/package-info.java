/** Who belongs to a family, and who decides on it. */
@NullMarked
package family.hearth.domain.people;

import org.jspecify.annotations.NullMarked;
