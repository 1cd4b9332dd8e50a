/** Callers that speak to AWS, on purpose. */
@NullMarked
package family.hearth.architecture.violations.callers;

import org.jspecify.annotations.NullMarked;
