/** Who calls: credentials, scopes, limits, and answers that are given once. Every HTTP function that has callers uses it. */
@NullMarked
package family.hearth.callers;

import org.jspecify.annotations.NullMarked;
