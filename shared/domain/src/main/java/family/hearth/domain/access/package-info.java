/** What a caller may do, decided in memory from what one query returns. */
@NullMarked
package family.hearth.domain.access;

import org.jspecify.annotations.NullMarked;
