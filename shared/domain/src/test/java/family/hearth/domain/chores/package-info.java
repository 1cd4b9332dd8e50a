/** What earning and spending come to. */
@NullMarked
package family.hearth.domain.chores;

import org.jspecify.annotations.NullMarked;
