/** How things go wrong: every failure becomes one {@code Failure}, and each dialect has one rendering of it. */
@NullMarked
package family.hearth.http.failure;

import org.jspecify.annotations.NullMarked;
