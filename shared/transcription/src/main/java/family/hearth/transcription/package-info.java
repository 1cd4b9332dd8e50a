/** Who writes down what is said in recordings. */
@NullMarked
package family.hearth.transcription;

import org.jspecify.annotations.NullMarked;
