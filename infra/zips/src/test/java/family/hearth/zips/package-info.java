/** The zips and the layer as they are deployed, started by Lambda's own runtime client. */
@NullMarked
package family.hearth.zips;

import org.jspecify.annotations.NullMarked;
