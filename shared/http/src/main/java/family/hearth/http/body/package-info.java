/** Request bodies of every media type as one tree, and the tree as records, with every mistake told at once. */
@NullMarked
package family.hearth.http.body;

import org.jspecify.annotations.NullMarked;
