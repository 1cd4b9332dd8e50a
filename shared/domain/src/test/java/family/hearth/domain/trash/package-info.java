/** When what a request leaves behind is to be done. */
@NullMarked
package family.hearth.domain.trash;

import org.jspecify.annotations.NullMarked;
