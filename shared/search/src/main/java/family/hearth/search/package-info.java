/** Words of memories: how they are folded, packed beside each other, and found again by what somebody asks for. */
@NullMarked
package family.hearth.search;

import org.jspecify.annotations.NullMarked;
