/** Who sees a kid. */
@NullMarked
package family.hearth.functions.permissions;

import org.jspecify.annotations.NullMarked;
