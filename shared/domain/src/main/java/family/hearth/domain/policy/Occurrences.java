package family.hearth.domain.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a schedule covers the time of a window, day by day. */
final class Occurrences {

    /** No clock was ever set back by more than a day, so no older day's end falls into a window. */
    static final int DAYS_AROUND = 2;

    private final ZoneId zone;
    private final ZoneRules rules;
    private final Instant from;
    private final Instant to;

    /** Absent until a schedule asks: overrides alone are looked at over thousands of years. */
    private @Nullable List<Day> days;

    /** A stretch of time; the end is no part of it. */
    record Span(Instant start, Instant end) {}

    /**
     * A local day.
     *
     * @param jumps whether clocks do at any of its minutes; on other days minutes need only be counted
     */
    private record Day(LocalDate date, Instant start, boolean jumps) {}

    Occurrences(ZoneId zone, Instant from, Instant to) {
        this.zone = zone;
        this.rules = zone.getRules();
        this.from = from;
        this.to = to;
    }

    /** Those of a schedule, cut to the window; where clocks jump two may share some time. */
    List<Span> of(Schedule schedule) {
        var spans = new ArrayList<Span>();
        if (!schedule.active()) {
            return spans;
        }
        for (var day : days()) {
            if (schedule.days().contains(day.date().getDayOfWeek())) {
                add(resolve(schedule.start(), Edge.START, day), resolve(schedule.end(), Edge.END, day), spans);
            }
        }
        return spans;
    }

    List<Span> of(ScheduleOverride override) {
        var spans = new ArrayList<Span>();
        add(override.start(), override.end(), spans);
        return spans;
    }

    private List<Day> days() {
        if (days == null) {
            days = LocalDate.ofInstant(from, zone)
                    .minusDays(DAYS_AROUND)
                    .datesUntil(LocalDate.ofInstant(to, zone).plusDays(DAYS_AROUND + 1))
                    .map(this::day)
                    .toList();
        }
        return days;
    }

    private Day day(LocalDate date) {
        var start = Edge.START.resolve(date.atStartOfDay(), rules);
        var end = Edge.END.resolve(date.plusDays(1).atStartOfDay(), rules);
        var jump = rules.nextTransition(start.minusNanos(1));
        return new Day(date, start, jump != null && !jump.getInstant().isAfter(end));
    }

    private Instant resolve(TimeOfDay time, Edge edge, Day day) {
        return day.jumps()
                ? edge.resolve(time.on(day.date()), rules)
                : day.start().plusSeconds(time.seconds());
    }

    private void add(Instant start, Instant end, List<Span> spans) {
        var first = start.isBefore(from) ? from : start;
        var last = end.isAfter(to) ? to : end;
        if (first.isBefore(last)) {
            spans.add(new Span(first, last));
        }
    }
}
