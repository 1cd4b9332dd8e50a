/** The function that another uses, on purpose. */
@NullMarked
package family.hearth.architecture.violations.functions.two;

import org.jspecify.annotations.NullMarked;
