/** Credentials that a signed-in user makes for machines. */
@NullMarked
package family.hearth.functions.credentials;

import org.jspecify.annotations.NullMarked;
