/** Memories, on the timelines of kids and as whole families see them. */
@NullMarked
package family.hearth.functions.memories;

import org.jspecify.annotations.NullMarked;
