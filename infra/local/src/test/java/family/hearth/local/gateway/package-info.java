@NullMarked
package family.hearth.local.gateway;

import org.jspecify.annotations.NullMarked;
