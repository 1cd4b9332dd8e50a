/** Calls of AWS services that speak JSON, without the services' own clients. */
@NullMarked
package family.hearth.awsjson;

import org.jspecify.annotations.NullMarked;
