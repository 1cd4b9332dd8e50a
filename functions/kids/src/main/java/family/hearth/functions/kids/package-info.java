/** Kids and their avatars, as Atrict and as Kidtrol have them. */
@NullMarked
package family.hearth.functions.kids;

import org.jspecify.annotations.NullMarked;
