/** Rules about the text of files. */
@NullMarked
package family.hearth.architecture.source;

import org.jspecify.annotations.NullMarked;
