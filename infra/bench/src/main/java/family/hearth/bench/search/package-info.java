/** What it costs to find a memory by its words. */
@NullMarked
package family.hearth.bench.search;

import org.jspecify.annotations.NullMarked;
