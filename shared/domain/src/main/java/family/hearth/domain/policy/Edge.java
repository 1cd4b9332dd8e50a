package family.hearth.domain.policy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;

/**
 * A side of a stretch of local time, and the instant it stands for where clocks jump. Inside a spring gap either side
 * is the gap's end. Of the two occurrences in an autumn overlap a start is the first and an end the second, so that a
 * stretch never breaks in two; an end on the overlap's first minute has not entered it, and is the first. In other
 * words: a stretch starts when the clock first shows its start or later, and ends when it has last shown less than its
 * end.
 */
public enum Edge {
    START,
    END;

    public Instant resolve(LocalDateTime local, ZoneId zone) {
        return resolve(local, zone.getRules());
    }

    Instant resolve(LocalDateTime local, ZoneRules rules) {
        var jump = rules.getTransition(local);
        if (jump == null) {
            return local.toInstant(rules.getOffset(local));
        }
        if (jump.isGap()) {
            return jump.getInstant();
        }
        var isFirst = this == START || local.equals(jump.getDateTimeAfter());
        return local.toInstant(isFirst ? jump.getOffsetBefore() : jump.getOffsetAfter());
    }
}
