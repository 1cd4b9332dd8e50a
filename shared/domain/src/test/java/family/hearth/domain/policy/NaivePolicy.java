package family.hearth.domain.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The published table, looked up anew for every minute. Everything must lie on whole minutes. */
final class NaivePolicy {

    private final NaiveClock clock;
    private final RegulatedKid kid;
    private final List<Rule> blocking = new ArrayList<>();
    private final List<Rule> unblocking = new ArrayList<>();
    private final List<Rule> schedules = new ArrayList<>();
    private final List<Rule> all = new ArrayList<>();
    private final Map<BitSet, Verdict> verdicts = new HashMap<>();

    /** What one schedule or override says, and the minutes of the clock in which it says so. */
    private record Rule(Cause cause, BitSet minutes) {}

    /** What the table says of a minute. */
    private record Verdict(Features blocked, List<Cause> because) {}

    NaivePolicy(NaiveClock clock, DeviceRules rules) {
        this.clock = clock;
        this.kid = rules.kid();
        for (var override : rules.overrides()) {
            var minutes = new BitSet();
            minutes.set(clock.minute(override.start()), clock.minute(override.end()));
            var cause = new Cause(Cause.Kind.OVERRIDE, override.id(), override.name(), Features.ALL);
            (override.block() ? blocking : unblocking).add(new Rule(cause, minutes));
        }
        rules.schedules().stream().filter(Schedule::active).forEach(this::add);
        Stream.of(blocking, unblocking, schedules).forEach(all::addAll);
    }

    List<PolicyInterval> intervals(PolicyWindow window) {
        var intervals = new ArrayList<PolicyInterval>();
        var end = clock.minute(window.to());
        var start = clock.minute(window.from());
        var current = verdict(start);
        for (var minute = start + 1; minute < end; minute++) {
            var verdict = verdict(minute);
            if (!verdict.equals(current)) {
                intervals.add(interval(start, minute, current));
                start = minute;
                current = verdict;
            }
        }
        intervals.add(interval(start, end, current));
        return intervals;
    }

    Features blockedAt(Instant instant) {
        return verdict(clock.minute(instant)).blocked();
    }

    /** The next transition, unless it is later than anything the clock knows for sure. */
    Optional<Instant> nextTransition(Instant now) {
        var start = clock.minute(now);
        var current = verdict(start).blocked();
        return IntStream.range(start + 1, lastMinute())
                .filter(minute -> !verdict(minute).blocked().equals(current))
                .mapToObj(clock::instant)
                .findFirst();
    }

    Instant horizon() {
        return clock.instant(lastMinute());
    }

    private int lastMinute() {
        return clock.start(clock.lastDay().atStartOfDay());
    }

    private void add(Schedule schedule) {
        var minutes = new BitSet();
        clock.firstDay()
                .datesUntil(clock.lastDay().plusDays(1))
                .filter(day -> schedule.days().contains(day.getDayOfWeek()))
                .forEach(day -> minutes.set(
                        clock.start(
                                day.atStartOfDay().plusMinutes(schedule.start().minute())),
                        clock.end(day.atStartOfDay().plusMinutes(schedule.end().minute()))));
        var cause = new Cause(Cause.Kind.SCHEDULE, schedule.id(), schedule.name(), schedule.features());
        schedules.add(new Rule(cause, minutes));
    }

    /** Who says something about a minute decides what the table says of it, so one answer serves until that changes. */
    private Verdict verdict(int minute) {
        var said = new BitSet();
        for (var rule = 0; rule < all.size(); rule++) {
            said.set(rule, all.get(rule).minutes().get(minute));
        }
        return verdicts.computeIfAbsent(said, ignored -> lookUp(minute));
    }

    private Verdict lookUp(int minute) {
        var because = new ArrayList<Cause>();
        if (!kid.blocked().isEmpty()) {
            because.add(new Cause(Cause.Kind.KID, kid.id(), kid.name(), kid.blocked()));
        }
        if (isSaid(blocking, minute)) {
            explain(blocking, minute, because);
            return new Verdict(Features.ALL, because);
        }
        if (isSaid(unblocking, minute)) {
            explain(unblocking, minute, because);
            return new Verdict(kid.blocked(), because);
        }
        explain(schedules, minute, because);
        var blocked = because.stream().map(Cause::features).reduce(Features.NONE, Features::with);
        return new Verdict(blocked, because);
    }

    private static boolean isSaid(List<Rule> rules, int minute) {
        return rules.stream().anyMatch(rule -> rule.minutes().get(minute));
    }

    /** Names the rules that say something about the minute which the kid's own list does not. */
    private void explain(List<Rule> rules, int minute, List<Cause> because) {
        for (var rule : rules) {
            var cause = rule.cause();
            var features = cause.features().without(kid.blocked());
            if (rule.minutes().get(minute) && !features.isEmpty()) {
                because.add(new Cause(cause.kind(), cause.id(), cause.name(), features));
            }
        }
    }

    private PolicyInterval interval(int start, int end, Verdict verdict) {
        return new PolicyInterval(clock.instant(start), clock.instant(end), verdict.blocked(), verdict.because());
    }
}
