/** The local cloud under load. */
@NullMarked
package family.hearth.bench.load;

import org.jspecify.annotations.NullMarked;
