package family.hearth.testkit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One mail as one recipient got it; a message to several makes one each.
 *
 * @param to the bare address
 * @param from as the sender wrote it, with the display name if there was one
 * @param text the plain part, null when there was none
 * @param html the HTML part, null when there was none
 */
public record Mail(
        String to,
        String from,
        String subject,
        @Nullable String text,
        @Nullable String html,
        Instant sentAt) {}
