/** Takes in recordings that have arrived, and has them written down. */
@NullMarked
package family.hearth.functions.starttranscription;

import org.jspecify.annotations.NullMarked;
