/** Recordings: how they come, are kept, written down and go. */
@NullMarked
package family.hearth.local.voices;

import org.jspecify.annotations.NullMarked;
