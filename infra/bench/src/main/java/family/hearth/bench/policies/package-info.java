/** How long it takes to say what a device may do, and when. */
@NullMarked
package family.hearth.bench.policies;

import org.jspecify.annotations.NullMarked;
