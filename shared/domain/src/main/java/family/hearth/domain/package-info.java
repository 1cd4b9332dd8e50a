/** The rules of a family, in plain Java: no framework, no network, no clock of its own. */
@NullMarked
package family.hearth.domain;

import org.jspecify.annotations.NullMarked;
