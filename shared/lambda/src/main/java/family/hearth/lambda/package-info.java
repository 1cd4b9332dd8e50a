/** How functions live on Lambda: their context, and handlers of events that are not HTTP. */
@NullMarked
package family.hearth.lambda;

import org.jspecify.annotations.NullMarked;
