/** A class whose name says nothing, on purpose. */
@NullMarked
package family.hearth.architecture.violations.mail;

import org.jspecify.annotations.NullMarked;
