/** A domain that knows a framework, on purpose. */
@NullMarked
package family.hearth.architecture.violations.domain;

import org.jspecify.annotations.NullMarked;
