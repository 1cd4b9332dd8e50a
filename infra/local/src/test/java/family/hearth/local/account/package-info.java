/** Joining, signing in and making credentials, told through the public door. */
@NullMarked
package family.hearth.local.account;

import org.jspecify.annotations.NullMarked;
