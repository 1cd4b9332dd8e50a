/** What a memory is to both dialects at once. */
@NullMarked
package family.hearth.domain.memories;

import org.jspecify.annotations.NullMarked;
