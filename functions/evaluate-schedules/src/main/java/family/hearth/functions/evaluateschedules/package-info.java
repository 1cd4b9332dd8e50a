/** Tells devices when bedtime comes: what a family's policies say now, evaluated and published. */
@NullMarked
package family.hearth.functions.evaluateschedules;

import org.jspecify.annotations.NullMarked;
