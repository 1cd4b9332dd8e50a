/** How values look in JSON, in every dialect alike. */
@NullMarked
package family.hearth.http.json;

import org.jspecify.annotations.NullMarked;
