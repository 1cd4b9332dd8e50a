/** Photos as the functions of memories and of photos both take them in and show them. */
@NullMarked
package family.hearth.album;

import org.jspecify.annotations.NullMarked;
