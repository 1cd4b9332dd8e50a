/** Takes over what a transcription engine has written down. */
@NullMarked
package family.hearth.functions.finishtranscription;

import org.jspecify.annotations.NullMarked;
