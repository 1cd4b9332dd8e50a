/** The one socket of the local cloud, and requests and answers in plain form. */
@NullMarked
package family.hearth.local.http;

import org.jspecify.annotations.NullMarked;
