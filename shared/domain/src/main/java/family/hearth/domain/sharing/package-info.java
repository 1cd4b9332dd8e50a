/** How a kid is shown to people outside its family, and a family gets members: permissions and invites. */
@NullMarked
package family.hearth.domain.sharing;

import org.jspecify.annotations.NullMarked;
