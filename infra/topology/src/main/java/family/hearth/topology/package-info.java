/** What runs where: every function with its routes, triggers and rights, read by the CDK app and the local cloud. */
@NullMarked
package family.hearth.topology;

import org.jspecify.annotations.NullMarked;
