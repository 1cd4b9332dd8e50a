/** The Atrict dialect, told through its public door. */
@NullMarked
package family.hearth.local.atrict;

import org.jspecify.annotations.NullMarked;
