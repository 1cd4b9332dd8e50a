/** Families. */
@NullMarked
package family.hearth.functions.families;

import org.jspecify.annotations.NullMarked;
