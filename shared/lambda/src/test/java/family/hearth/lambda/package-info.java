/** What functions tell of themselves. */
@NullMarked
package family.hearth.lambda;

import org.jspecify.annotations.NullMarked;
