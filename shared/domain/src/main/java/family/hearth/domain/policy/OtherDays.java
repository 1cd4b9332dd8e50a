package family.hearth.domain.policy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.zone.ZoneRules;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * When schedules by themselves block other features than those, day by day. Of the days around which no clock jumps one
 * is like every other of its name, so each of the seven is looked at once, however many years are gone through.
 */
final class OtherDays {

    private final DeviceRules schedules;
    private final Features usual;
    private final ZoneRules clock;
    private final Map<DayOfWeek, List<Stretch>> ordinary = new EnumMap<>(DayOfWeek.class);

    /** Part of a day, as time since the day began; the end is no part of it. */
    private record Stretch(Duration start, Duration end) {}

    OtherDays(DeviceRules schedules, Features usual) {
        this.schedules = schedules;
        this.usual = usual;
        this.clock = schedules.timezone().getRules();
    }

    /** The first such instant from one on and before another, if there is any. */
    Optional<Instant> first(Instant from, Instant to) {
        // Clocks set back over midnight show the day before once more.
        var first = LocalDate.ofInstant(from, schedules.timezone()).minusDays(1);
        for (var day = first; start(day).isBefore(to); day = day.plusDays(1)) {
            for (var stretch : stretches(day)) {
                var start = later(start(day).plus(stretch.start()), from);
                if (start.isBefore(start(day).plus(stretch.end()))) {
                    return Optional.of(start).filter(to::isAfter);
                }
            }
        }
        return Optional.empty();
    }

    private List<Stretch> stretches(LocalDate day) {
        return isOrdinary(day) ? ordinary.computeIfAbsent(day.getDayOfWeek(), _ -> sweep(day)) : sweep(day);
    }

    private List<Stretch> sweep(LocalDate day) {
        var start = start(day);
        return Sweep.over(schedules, start, start(day.plusDays(1))).stream()
                .filter(interval -> !interval.blocked().equals(usual))
                .map(interval ->
                        new Stretch(Duration.between(start, interval.start()), Duration.between(start, interval.end())))
                .toList();
    }

    /** Whether no clock jumps on it, nor on any day that could reach into it. */
    private boolean isOrdinary(LocalDate day) {
        var jump = clock.nextTransition(
                start(day.minusDays(Occurrences.DAYS_AROUND)).minusNanos(1));
        return jump == null || jump.getInstant().isAfter(start(day.plusDays(Occurrences.DAYS_AROUND + 1)));
    }

    private Instant start(LocalDate day) {
        return Edge.START.resolve(day.atStartOfDay(), clock);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
