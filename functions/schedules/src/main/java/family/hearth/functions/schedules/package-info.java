/** Schedules and overrides: when which features are blocked, and for whom. */
@NullMarked
package family.hearth.functions.schedules;

import org.jspecify.annotations.NullMarked;
