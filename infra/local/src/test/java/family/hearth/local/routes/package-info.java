/** What holds of every route that the topology serves, whoever calls it and whatever fails beneath it. */
@NullMarked
package family.hearth.local.routes;

import org.jspecify.annotations.NullMarked;
