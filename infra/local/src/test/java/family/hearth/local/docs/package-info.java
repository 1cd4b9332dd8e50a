/** The page at {@code /docs}, as somebody with a browser meets it. */
@NullMarked
package family.hearth.local.docs;

import org.jspecify.annotations.NullMarked;
