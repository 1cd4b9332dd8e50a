/** Publishing, against endpoints that speak HTTP. */
@NullMarked
package family.hearth.events;

import org.jspecify.annotations.NullMarked;
