/** Answers without types and injected fields, on purpose. */
@NullMarked
package family.hearth.architecture.violations.album;

import org.jspecify.annotations.NullMarked;
