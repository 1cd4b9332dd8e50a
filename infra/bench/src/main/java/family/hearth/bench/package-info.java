/** How fast Hearth is and what it costs: programs for people to run, each of which prints a table. */
@NullMarked
package family.hearth.bench;

import org.jspecify.annotations.NullMarked;
