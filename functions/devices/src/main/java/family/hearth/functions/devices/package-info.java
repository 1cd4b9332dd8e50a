/** Devices: those of parents, those of kids, and what the latter may do. */
@NullMarked
package family.hearth.functions.devices;

import org.jspecify.annotations.NullMarked;
