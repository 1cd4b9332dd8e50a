@NullMarked
package family.hearth.local.control;

import org.jspecify.annotations.NullMarked;
