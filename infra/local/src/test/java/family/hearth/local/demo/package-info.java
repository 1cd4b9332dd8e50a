/** The props of the story. */
@NullMarked
package family.hearth.local.demo;

import org.jspecify.annotations.NullMarked;
