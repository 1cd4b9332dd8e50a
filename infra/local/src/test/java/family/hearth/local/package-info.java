/** Proof that the local cloud does what AWS does, and what suites need to call it. */
@NullMarked
package family.hearth.local;

import org.jspecify.annotations.NullMarked;
