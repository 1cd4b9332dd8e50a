/** What a request only marks and a sweep finishes. */
@NullMarked
package family.hearth.domain.trash;

import org.jspecify.annotations.NullMarked;
