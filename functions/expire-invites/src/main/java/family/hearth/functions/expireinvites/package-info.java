/** Ends invites whose time is over. */
@NullMarked
package family.hearth.functions.expireinvites;

import org.jspecify.annotations.NullMarked;
