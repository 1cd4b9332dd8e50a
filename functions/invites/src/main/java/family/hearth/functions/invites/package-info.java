/** Invites to see a kid, and to belong to a family. */
@NullMarked
package family.hearth.functions.invites;

import org.jspecify.annotations.NullMarked;
