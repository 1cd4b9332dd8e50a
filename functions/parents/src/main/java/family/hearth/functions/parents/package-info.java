/** Adults: registering, signing in and out, who they are. */
@NullMarked
package family.hearth.functions.parents;

import org.jspecify.annotations.NullMarked;
