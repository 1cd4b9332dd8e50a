/** What every HTTP function shares: one entry point for API Gateway's events, and the four dialects. */
@NullMarked
package family.hearth.http;

import org.jspecify.annotations.NullMarked;
