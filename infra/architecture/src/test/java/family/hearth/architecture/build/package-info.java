/** Proof that the build refuses what it says it refuses. */
@NullMarked
package family.hearth.architecture.build;

import org.jspecify.annotations.NullMarked;
