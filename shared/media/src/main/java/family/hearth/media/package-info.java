/** Photos and recordings: the objects they are kept in, and what is made of them. The only module that sees S3. */
@NullMarked
package family.hearth.media;

import org.jspecify.annotations.NullMarked;
