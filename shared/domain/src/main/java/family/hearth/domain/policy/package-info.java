/** What a kid's devices may do, and when. */
@NullMarked
package family.hearth.domain.policy;

import org.jspecify.annotations.NullMarked;
