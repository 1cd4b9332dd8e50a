package family.hearth.domain.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that may decide something about a device, in the order of the published table: first the overrides that
 * block, then those that unblock, then the schedules, each by id. What could only repeat the kid's own list is left out.
 */
final class Sources {

    private final Features always;
    private final List<Cause> causes = new ArrayList<>();
    private final List<List<Occurrences.Span>> spans = new ArrayList<>();
    private final int unblocking;
    private final int schedules;

    Sources(DeviceRules rules, Occurrences occurrences) {
        always = rules.kid().blocked();
        rules.overrides().stream().filter(ScheduleOverride::block).forEach(override -> add(override, occurrences));
        unblocking = causes.size();
        rules.overrides().stream()
                .filter(override -> !override.block())
                .forEach(override -> add(override, occurrences));
        schedules = causes.size();
        for (var schedule : rules.schedules()) {
            add(
                    new Cause(
                            Cause.Kind.SCHEDULE,
                            schedule.id(),
                            schedule.name(),
                            schedule.features().without(always)),
                    occurrences.of(schedule));
        }
    }

    int size() {
        return causes.size();
    }

    List<Occurrences.Span> spans(int source) {
        return spans.get(source);
    }

    Cause cause(int source) {
        return causes.get(source);
    }

    /** The first source that is weaker than this one. */
    int endOfRank(int source) {
        if (source < unblocking) {
            return unblocking;
        }
        return source < schedules ? schedules : causes.size();
    }

    /** What a source blocks by itself, the kid's own list aside. */
    Features blocked(int source) {
        return source >= unblocking && source < schedules
                ? Features.NONE
                : causes.get(source).features();
    }

    private void add(ScheduleOverride override, Occurrences occurrences) {
        add(
                new Cause(Cause.Kind.OVERRIDE, override.id(), override.name(), Features.ALL.without(always)),
                occurrences.of(override));
    }

    private void add(Cause cause, List<Occurrences.Span> when) {
        if (!cause.features().isEmpty() && !when.isEmpty()) {
            causes.add(cause);
            spans.add(when);
        }
    }
}
