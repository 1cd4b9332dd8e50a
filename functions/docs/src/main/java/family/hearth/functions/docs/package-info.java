/** Health, the API's documents, and the answer to every path that nobody serves. */
@NullMarked
package family.hearth.functions.docs;

import org.jspecify.annotations.NullMarked;
