/** Start to first answer, measured in processes that are started for it. */
@NullMarked
package family.hearth.bench.cold;

import org.jspecify.annotations.NullMarked;
