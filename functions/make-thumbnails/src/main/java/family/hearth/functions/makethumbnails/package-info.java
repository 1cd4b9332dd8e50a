/** Makes the pictures that are served from the ones that were uploaded. */
@NullMarked
package family.hearth.functions.makethumbnails;

import org.jspecify.annotations.NullMarked;
