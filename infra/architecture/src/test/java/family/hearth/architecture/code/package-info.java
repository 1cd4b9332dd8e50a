/** Rules about compiled classes: who may use whom, and what a class may be called and do. */
@NullMarked
package family.hearth.architecture.code;

import org.jspecify.annotations.NullMarked;
