/** The stores, on the cloud that {@code HEARTH_TEST_CLOUD} names. */
@NullMarked
package family.hearth.dynamodb;

import org.jspecify.annotations.NullMarked;
