/** What API Gateway's HTTP API does between a socket and a function, payload format 2.0. */
@NullMarked
package family.hearth.local.gateway;

import org.jspecify.annotations.NullMarked;
