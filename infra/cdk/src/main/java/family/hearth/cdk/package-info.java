/** The AWS stack, built from the topology: what runs in the cloud and what each part may touch. */
@NullMarked
package family.hearth.cdk;

import org.jspecify.annotations.NullMarked;
