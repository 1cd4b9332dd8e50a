/** The few functions of libvips that make a small picture out of a large one, called by {@code java.lang.foreign}. */
@NullMarked
package family.hearth.vips;

import org.jspecify.annotations.NullMarked;
