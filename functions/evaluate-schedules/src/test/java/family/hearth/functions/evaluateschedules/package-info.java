/** How a run knows what is its own to do. */
@NullMarked
package family.hearth.functions.evaluateschedules;

import org.jspecify.annotations.NullMarked;
