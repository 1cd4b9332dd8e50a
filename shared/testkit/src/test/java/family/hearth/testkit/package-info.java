/** Proof that the embedded cloud and the instruments do what they say. */
@NullMarked
package family.hearth.testkit;

import org.jspecify.annotations.NullMarked;
