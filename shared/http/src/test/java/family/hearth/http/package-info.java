/** Raw events against a real context, with controllers made only to be asked. */
@NullMarked
package family.hearth.http;

import org.jspecify.annotations.NullMarked;
