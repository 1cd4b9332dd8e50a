/** Chores, their completions, and the feed of all that a family did. */
@NullMarked
package family.hearth.functions.chores;

import org.jspecify.annotations.NullMarked;
