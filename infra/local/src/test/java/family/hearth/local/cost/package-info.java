/** What operations ask of the database, and what happens when it does not answer. */
@NullMarked
package family.hearth.local.cost;

import org.jspecify.annotations.NullMarked;
