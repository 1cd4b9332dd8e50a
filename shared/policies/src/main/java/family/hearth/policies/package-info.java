/** What the functions about kids' devices share: how they are shown, and how a change of policies is kept. */
@NullMarked
package family.hearth.policies;

import org.jspecify.annotations.NullMarked;
