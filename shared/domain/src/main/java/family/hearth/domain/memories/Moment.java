package family.hearth.domain.memories;

import family.hearth.domain.DomainFailure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When a memory happened, as both dialects say it.
 *
 * @param recordedAt whole seconds
 * @param occurredOn the day of a kid's memory, in the calendar of the kid's family; null on no kid's timeline
 */
public record Moment(Instant recordedAt, @Nullable LocalDate occurredOn) {

    /** No memory is older than this. */
    public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final String RECORDED_AT = "recordedAt";

    public Moment {
        recordedAt = recordedAt.truncatedTo(ChronoUnit.SECONDS);
    }

    /** A day of which only the date was said: its local noon, even while that is still to come. */
    public static Moment noonOf(LocalDate day, ZoneId zone) {
        return new Moment(day.atTime(LocalTime.NOON).atZone(zone).toInstant(), day);
    }

    /**
     * An instant on no kid's timeline.
     *
     * @throws DomainFailure.Invalid when it is in the future or out of living memory
     */
    public static Moment at(Instant recordedAt, Instant now) {
        requirePlausible(recordedAt, ZoneOffset.UTC, now);
        return new Moment(recordedAt, null);
    }

    /**
     * The day, where there must be one.
     *
     * @throws IllegalStateException on no kid's timeline
     */
    public LocalDate day() {
        if (occurredOn == null) {
            throw new IllegalStateException("a memory on no kid's timeline has no day");
        }
        return occurredOn;
    }

    /** On another day at the same time of day. */
    Moment onDay(LocalDate day, ZoneId zone) {
        if (day.equals(occurredOn)) {
            return this;
        }
        var time = LocalTime.ofInstant(recordedAt, zone);
        return new Moment(day.atTime(time).atZone(zone).toInstant(), day);
    }

    /**
     * At another instant; what has a day moves to the day of that instant. The instant that is there already is always
     * fine, so that what was read may be sent back.
     *
     * @param zone of the family, which knows what day it was there
     * @throws DomainFailure.Invalid when it is in the future or out of living memory
     */
    public Moment movedTo(Instant instant, ZoneId zone, Instant now) {
        if (instant.truncatedTo(ChronoUnit.SECONDS).equals(recordedAt)) {
            return this;
        }
        if (occurredOn == null) {
            return at(instant, now);
        }
        requirePlausible(instant, zone, now);
        return new Moment(instant, LocalDate.ofInstant(instant, zone));
    }

    private static void requirePlausible(Instant instant, ZoneId zone, Instant now) {
        if (instant.isAfter(now)) {
            throw new DomainFailure.Invalid(RECORDED_AT, "must not be in the future");
        }
        if (instant.isBefore(EARLIEST.atStartOfDay(zone).toInstant())) {
            throw new DomainFailure.Invalid(RECORDED_AT, "must not be before " + EARLIEST);
        }
    }
}
