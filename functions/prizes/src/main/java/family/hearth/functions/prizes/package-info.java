/** Prizes, and the redemptions of points for them. */
@NullMarked
package family.hearth.functions.prizes;

import org.jspecify.annotations.NullMarked;
