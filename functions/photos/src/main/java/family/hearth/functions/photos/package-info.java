/** Photos in a memory. */
@NullMarked
package family.hearth.functions.photos;

import org.jspecify.annotations.NullMarked;
