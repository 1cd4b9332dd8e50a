/** What Lambda does: hosts the functions, each in a context of its own, and wakes them for objects and by schedule. */
@NullMarked
package family.hearth.local.function;

import org.jspecify.annotations.NullMarked;
