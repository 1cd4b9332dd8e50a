/** Mail to people, through SES. */
@NullMarked
package family.hearth.mail;

import org.jspecify.annotations.NullMarked;
