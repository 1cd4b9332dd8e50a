/** Values on the wire. */
@NullMarked
package family.hearth.http.json;

import org.jspecify.annotations.NullMarked;
