/** An HTTP layer that knows the table, on purpose. */
@NullMarked
package family.hearth.architecture.violations.http;

import org.jspecify.annotations.NullMarked;
