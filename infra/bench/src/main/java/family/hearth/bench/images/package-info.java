/** Thumbnails, beside those of another library. */
@NullMarked
package family.hearth.bench.images;

import org.jspecify.annotations.NullMarked;
