package family.hearth.domain.policy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the edges of overrides are written: {@code 2015-04-05T14:30}, optionally with seconds and an offset; the
 * reference also prints {@code -} for the {@code T}, and a space is as good.
 */
public final class OverrideTime {

    private static final Pattern SHAPE = Pattern.compile(
            "([0-9]{4}-[0-9]{2}-[0-9]{2})[T -]" + "([0-9]{2}:[0-9]{2}(?::[0-9]{2})?)(Z|[+-][0-9]{2}(?::?[0-9]{2})?)?");

    private OverrideTime() {}

    /**
     * The instant meant, or nothing when it is none or outside of {@link ScheduleOverride#EARLIEST} to
     * {@link ScheduleOverride#LATEST}.
     *
     * @param zone the family's, for a text without an offset; {@link Edge} says what happens where its clocks jump
     */
    public static Optional<Instant> parse(String text, Edge edge, ZoneId zone) {
        var matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            var local = LocalDateTime.of(LocalDate.parse(matcher.group(1)), LocalTime.parse(matcher.group(2)));
            var offset = matcher.group(3);
            return Optional.of(offset == null ? edge.resolve(local, zone) : local.toInstant(ZoneOffset.of(offset)))
                    .filter(ScheduleOverride::isInRange);
        } catch (DateTimeException ignored) {
            return Optional.empty();
        }
    }

    /** What a clock in the family's zone shows then, without an offset; seconds only where there are any. */
    public static String print(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.SECONDS), zone)
                .toString();
    }
}
