/** What is refused, and to whom. */
@NullMarked
package family.hearth.local.input;

import org.jspecify.annotations.NullMarked;
