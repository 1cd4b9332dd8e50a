/** Chores that earn points, prizes that cost them, and the ledger between the two. */
@NullMarked
package family.hearth.domain.chores;

import org.jspecify.annotations.NullMarked;
