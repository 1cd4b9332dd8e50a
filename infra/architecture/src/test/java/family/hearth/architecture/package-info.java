/** What is checked about Hearth rather than about a family: how its modules, sources and documents hang together. */
@NullMarked
package family.hearth.architecture;

import org.jspecify.annotations.NullMarked;
