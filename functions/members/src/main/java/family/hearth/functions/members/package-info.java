/** Who belongs to a family, in Choreography and in Memories. */
@NullMarked
package family.hearth.functions.members;

import org.jspecify.annotations.NullMarked;
