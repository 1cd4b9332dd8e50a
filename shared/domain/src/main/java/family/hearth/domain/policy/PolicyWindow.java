package family.hearth.domain.policy;

import family.hearth.domain.DomainFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The stretch of time that a master schedule covers: calendar days, however long clocks make them.
 *
 * @param from a whole second
 * @param to no longer covered
 */
public record PolicyWindow(Instant from, Instant to) {

    public static final int USUAL_DAYS = 7;
    public static final int MAX_DAYS = 31;

    public PolicyWindow {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a window from " + from + " to " + to + " is empty");
        }
    }

    /**
     * From the start of the day that it is in that zone.
     *
     * @throws DomainFailure.Invalid when the days are not 1 to {@link #MAX_DAYS}
     */
    public static PolicyWindow fromToday(ZoneId zone, Instant now, int days) {
        return of(zone, LocalDate.ofInstant(now, zone).atStartOfDay(), days);
    }

    /**
     * From that instant, its fraction of a second dropped, to when the clock shows the same so many days later.
     *
     * @throws DomainFailure.Invalid when the days are not 1 to {@link #MAX_DAYS}, or no override could be in force then
     */
    public static PolicyWindow from(ZoneId zone, Instant from, int days) {
        if (!ScheduleOverride.isInRange(from)) {
            throw new DomainFailure.Invalid(
                    "from", "must be from " + ScheduleOverride.EARLIEST + " to " + ScheduleOverride.LATEST);
        }
        var start = from.truncatedTo(ChronoUnit.SECONDS);
        return new PolicyWindow(start, end(zone, LocalDateTime.ofInstant(start, zone), days));
    }

    private static PolicyWindow of(ZoneId zone, LocalDateTime from, int days) {
        return new PolicyWindow(Edge.START.resolve(from, zone), end(zone, from, days));
    }

    private static Instant end(ZoneId zone, LocalDateTime from, int days) {
        if (days < 1 || days > MAX_DAYS) {
            throw new DomainFailure.Invalid("days", "must be from 1 to " + MAX_DAYS);
        }
        return Edge.END.resolve(from.plusDays(days), zone);
    }
}
