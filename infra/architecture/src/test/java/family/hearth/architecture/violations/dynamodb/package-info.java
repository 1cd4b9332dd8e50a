/** A store that shows AWS to its users, on purpose. */
@NullMarked
package family.hearth.architecture.violations.dynamodb;

import org.jspecify.annotations.NullMarked;
