/** A kid's memories, told through the public door. */
@NullMarked
package family.hearth.local.memories;

import org.jspecify.annotations.NullMarked;
