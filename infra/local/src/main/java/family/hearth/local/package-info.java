/** The cloud on one machine: every function of the topology with what it stands on, in one process. */
@NullMarked
package family.hearth.local;

import org.jspecify.annotations.NullMarked;
