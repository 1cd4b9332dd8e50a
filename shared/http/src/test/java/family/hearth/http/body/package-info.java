/** Bodies, good and bad. */
@NullMarked
package family.hearth.http.body;

import org.jspecify.annotations.NullMarked;
