/** What one call of each route asks of the services that are paid by the call. */
@NullMarked
package family.hearth.bench.cost;

import org.jspecify.annotations.NullMarked;
