/** Makes the next signing key when Secrets Manager asks for one. */
@NullMarked
package family.hearth.functions.rotatesigningkey;

import org.jspecify.annotations.NullMarked;
