/** The embedded cloud (database, object store, mail) and the instruments that tests hold against it. */
@NullMarked
package family.hearth.testkit;

import org.jspecify.annotations.NullMarked;
