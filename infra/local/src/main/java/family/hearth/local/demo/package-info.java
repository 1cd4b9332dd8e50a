/** A family's story, played through the public HTTP API alone. */
@NullMarked
package family.hearth.local.demo;

import org.jspecify.annotations.NullMarked;
