/** What README, the decision records and the other pages promise, held against the repository. */
@NullMarked
package family.hearth.architecture.documents;

import org.jspecify.annotations.NullMarked;
