package family.hearth.domain.policy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * A minute that a clock on the wall can show, and the end of the day.
 *
 * @param minute since the day began on that clock, 0 to 1440; 1440 is the next day's 0:00
 */
public record TimeOfDay(int minute) implements Comparable<TimeOfDay> {

    private static final int MINUTES_OF_AN_HOUR = 60;
    private static final int MINUTES_OF_A_DAY = 24 * MINUTES_OF_AN_HOUR;
    private static final Pattern SHAPE = Pattern.compile("([0-9]{1,2}):([0-5][0-9])");

    public TimeOfDay {
        if (minute < 0 || minute > MINUTES_OF_A_DAY) {
            throw new IllegalArgumentException("no minute of a day: " + minute);
        }
    }

    /** Reads {@code 8:00}, {@code 08:00} and everything to {@code 24:00}; nothing when it is no time. */
    public static Optional<TimeOfDay> parse(String text) {
        var matcher = SHAPE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        var minute = Integer.parseInt(matcher.group(1)) * MINUTES_OF_AN_HOUR + Integer.parseInt(matcher.group(2));
        return minute > MINUTES_OF_A_DAY ? Optional.empty() : Optional.of(new TimeOfDay(minute));
    }

    /** What the clock shows then, if it is that day. */
    LocalDateTime on(LocalDate day) {
        return day.atStartOfDay().plusMinutes(minute);
    }

    /** Since the day began, on a day without jumps. */
    long seconds() {
        return TimeUnit.MINUTES.toSeconds(minute);
    }

    @Override
    public int compareTo(TimeOfDay other) {
        return Integer.compare(minute, other.minute);
    }

    /** As Kidtrol prints it: {@code 8:00}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d:%02d", minute / MINUTES_OF_AN_HOUR, minute % MINUTES_OF_AN_HOUR);
    }
}
