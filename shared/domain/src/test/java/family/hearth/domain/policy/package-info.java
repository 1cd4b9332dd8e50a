/** What is blocked when, and what devices are told of it. */
@NullMarked
package family.hearth.domain.policy;

import org.jspecify.annotations.NullMarked;
