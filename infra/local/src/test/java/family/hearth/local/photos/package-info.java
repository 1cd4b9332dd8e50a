/** Photos and avatars, from the upload to the picture. */
@NullMarked
package family.hearth.local.photos;

import org.jspecify.annotations.NullMarked;
