/** What a family remembers: memories and the photos in them. */
@NullMarked
package family.hearth.domain.memories;

import org.jspecify.annotations.NullMarked;
