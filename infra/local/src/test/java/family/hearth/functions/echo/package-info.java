/** A function that answers with the event it got, or as it is told. */
@NullMarked
package family.hearth.functions.echo;

import org.jspecify.annotations.NullMarked;
