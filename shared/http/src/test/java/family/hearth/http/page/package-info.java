/** Pages. */
@NullMarked
package family.hearth.http.page;

import org.jspecify.annotations.NullMarked;
