/** Words that are found, and texts nobody would think of. */
@NullMarked
package family.hearth.search;

import org.jspecify.annotations.NullMarked;
