@NullMarked
package family.hearth.local.http;

import org.jspecify.annotations.NullMarked;
