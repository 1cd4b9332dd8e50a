/** Suites of the Choreography dialect. */
@NullMarked
package family.hearth.local.choreography;

import org.jspecify.annotations.NullMarked;
