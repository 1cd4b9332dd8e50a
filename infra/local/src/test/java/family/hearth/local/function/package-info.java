@NullMarked
package family.hearth.local.function;

import org.jspecify.annotations.NullMarked;
