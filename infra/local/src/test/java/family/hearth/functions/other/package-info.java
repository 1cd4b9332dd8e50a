/** A second function, whose beans the first must not see. */
@NullMarked
package family.hearth.functions.other;

import org.jspecify.annotations.NullMarked;
