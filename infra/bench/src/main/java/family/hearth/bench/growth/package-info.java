/** What stays the same while a table grows. */
@NullMarked
package family.hearth.bench.growth;

import org.jspecify.annotations.NullMarked;
