/** What is left of a local cloud that was killed. */
@NullMarked
package family.hearth.local.killed;

import org.jspecify.annotations.NullMarked;
