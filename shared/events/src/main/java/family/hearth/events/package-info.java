/** What Hearth tells the world, through Amazon EventBridge. */
@NullMarked
package family.hearth.events;

import org.jspecify.annotations.NullMarked;
