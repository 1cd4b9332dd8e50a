/** Signing secrets, against an emulator of Secrets Manager. */
@NullMarked
package family.hearth.secrets;

import org.jspecify.annotations.NullMarked;
