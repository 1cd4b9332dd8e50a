package family.hearth.domain.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A clock on the wall that was looked at every minute. What it showed when is all that it knows of its zone: a gap is
 * what it never showed, an overlap what it showed twice.
 */
final class NaiveClock {

    private static final Map<Place, NaiveClock> BY_PLACE = Stream.of(Place.values())
            .collect(Collectors.toMap(
                    place -> place,
                    place -> new NaiveClock(
                            place.zone(), place.day().minusDays(15), place.day().plusDays(45))));

    private static final int NEVER = -1;
    private static final int SECONDS_OF_A_MINUTE = 60;

    private final Instant first;
    private final long[] shown;
    private final long earliest;
    private final int[] firstSeen;
    private final int[] lastSeen;

    private NaiveClock(ZoneId zone, LocalDate from, LocalDate to) {
        first = from.atStartOfDay(ZoneOffset.UTC).toInstant();
        var last = to.atStartOfDay(ZoneOffset.UTC).toInstant();
        shown = new long[(int) Duration.between(first, last).toMinutes()];
        for (var minute = 0; minute < shown.length; minute++) {
            shown[minute] = number(LocalDateTime.ofInstant(instant(minute), zone));
        }
        earliest = Arrays.stream(shown).min().orElseThrow();
        var numbers = (int) (Arrays.stream(shown).max().orElseThrow() - earliest) + 1;
        firstSeen = new int[numbers];
        lastSeen = new int[numbers];
        Arrays.fill(firstSeen, NEVER);
        for (var minute = 0; minute < shown.length; minute++) {
            var number = (int) (shown[minute] - earliest);
            firstSeen[number] = firstSeen[number] == NEVER ? minute : firstSeen[number];
            lastSeen[number] = minute;
        }
    }

    /** The one of that place, which knows two weeks before its day and six after it. */
    static NaiveClock of(Place place) {
        return Objects.requireNonNull(BY_PLACE.get(place));
    }

    Instant instant(int minute) {
        return first.plusSeconds((long) minute * SECONDS_OF_A_MINUTE);
    }

    int minute(Instant instant) {
        return (int) Duration.between(first, instant).toMinutes();
    }

    /** The days that it showed from beginning to end. */
    LocalDate firstDay() {
        return day(shown[0]).plusDays(2);
    }

    LocalDate lastDay() {
        return day(shown[shown.length - 1]).minusDays(2);
    }

    int start(LocalDateTime local) {
        var number = index(local);
        return firstSeen[number] == NEVER ? endOfGap(number) : firstSeen[number];
    }

    int end(LocalDateTime local) {
        var number = index(local);
        if (firstSeen[number] == NEVER) {
            return endOfGap(number);
        }
        return isFirstOfOverlap(number) ? firstSeen[number] : lastSeen[number];
    }

    private boolean isFirstOfOverlap(int number) {
        return firstSeen[number] != lastSeen[number] && firstSeen[number - 1] == lastSeen[number - 1];
    }

    /** When the clock showed more than this for the first time. */
    private int endOfGap(int number) {
        var later = number;
        while (firstSeen[later] == NEVER) {
            later++;
        }
        return firstSeen[later];
    }

    private int index(LocalDateTime local) {
        return (int) (number(local) - earliest);
    }

    private static long number(LocalDateTime local) {
        return Math.floorDiv(local.toEpochSecond(ZoneOffset.UTC), SECONDS_OF_A_MINUTE);
    }

    private static LocalDate day(long number) {
        return LocalDate.ofEpochDay(Math.floorDiv(number, 24 * 60));
    }
}
