/** Code that looks at the wall clock, on purpose. */
@NullMarked
package family.hearth.architecture.violations.media;

import org.jspecify.annotations.NullMarked;
