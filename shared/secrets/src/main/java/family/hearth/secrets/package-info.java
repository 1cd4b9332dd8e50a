/** Signing secrets from AWS Secrets Manager. */
@NullMarked
package family.hearth.secrets;

import org.jspecify.annotations.NullMarked;
