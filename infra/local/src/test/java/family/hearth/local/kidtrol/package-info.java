/** Kidtrol over HTTP. */
@NullMarked
package family.hearth.local.kidtrol;

import org.jspecify.annotations.NullMarked;
