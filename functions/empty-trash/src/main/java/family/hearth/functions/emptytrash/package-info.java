/** Finishes what requests only marked. */
@NullMarked
package family.hearth.functions.emptytrash;

import org.jspecify.annotations.NullMarked;
