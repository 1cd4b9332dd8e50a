/** Access tokens for OAuth clients. */
@NullMarked
package family.hearth.functions.oauth;

import org.jspecify.annotations.NullMarked;
