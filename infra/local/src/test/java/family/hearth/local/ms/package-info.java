/** Memories over HTTP: memories, tokens, members and invitations. */
@NullMarked
package family.hearth.local.ms;

import org.jspecify.annotations.NullMarked;
