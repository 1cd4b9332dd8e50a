/** OpenAPI documents, put together from what the compiler wrote of each function and from what people wrote by hand. */
@NullMarked
package family.hearth.openapi;

import org.jspecify.annotations.NullMarked;
