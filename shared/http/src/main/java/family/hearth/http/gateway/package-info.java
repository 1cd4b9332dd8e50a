/** API Gateway's payload 2.0 as Micronaut's request and response, where the stock adapter loses or leaks things. */
@NullMarked
package family.hearth.http.gateway;

import org.jspecify.annotations.NullMarked;
