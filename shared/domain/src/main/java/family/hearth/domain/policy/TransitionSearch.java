package family.hearth.domain.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Looks for the next instant at which other features are blocked than now. Between the sides of overrides either these
 * decide all the time, or schedules do by themselves.
 */
final class TransitionSearch {

    /**
     * By themselves, schedules do the same in every week but those in which clocks jump. What does not change in a whole
     * ordinary week never does; five weeks hold one, with another beside each jump that swallows a window.
     */
    private static final Duration SETTLED = Duration.ofDays(35);

    private final Features current;
    private final List<PolicyInterval> overrides;
    private final OtherDays otherDays;
    private boolean settled;

    TransitionSearch(DeviceRules rules, Instant now) {
        current = rules.blockedAt(now);
        var last = now.isAfter(ScheduleOverride.LATEST) ? now : ScheduleOverride.LATEST;
        overrides = Sweep.over(rules.withoutSchedules(), now, last.plus(SETTLED));
        otherDays = new OtherDays(rules.withoutOverrides(), current);
    }

    Optional<Instant> next() {
        return overrides.stream().flatMap(stretch -> within(stretch).stream()).findFirst();
    }

    private Optional<Instant> within(PolicyInterval stretch) {
        var isOverridden = stretch.because().stream().anyMatch(cause -> cause.kind() == Cause.Kind.OVERRIDE);
        if (isOverridden) {
            return Optional.of(stretch.start()).filter(_ -> !stretch.blocked().equals(current));
        }
        return settled ? Optional.empty() : bySchedules(stretch.start(), stretch.end());
    }

    private Optional<Instant> bySchedules(Instant from, Instant to) {
        var far = from.plus(SETTLED);
        var isLong = !to.isBefore(far);
        var found = otherDays.first(from, isLong ? far : to);
        settled = isLong && found.isEmpty();
        return found;
    }
}
