/** The control page and its JSON under {@code /_local/}. */
@NullMarked
package family.hearth.local.control;

import org.jspecify.annotations.NullMarked;
