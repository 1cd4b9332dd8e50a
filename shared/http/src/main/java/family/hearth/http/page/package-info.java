/** Lists by the page: cursors nobody can forge, limits nobody can overstep. */
@NullMarked
package family.hearth.http.page;

import org.jspecify.annotations.NullMarked;
