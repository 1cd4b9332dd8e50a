/** A function that uses another and shows its controller, on purpose. */
@NullMarked
package family.hearth.architecture.violations.functions.one;

import org.jspecify.annotations.NullMarked;
