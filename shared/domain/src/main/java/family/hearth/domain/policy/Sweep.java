package family.hearth.domain.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Goes once through the time of a window and cuts it where what decides changes. */
final class Sweep {

    private final RegulatedKid kid;
    private final Instant from;
    private final Instant to;
    private final Sources sources;

    /** In how many of its spans each source is: more than one where clocks were set back over midnight. */
    private final int[] depth;

    private final BitSet inForce = new BitSet();
    private final List<PolicyInterval> intervals = new ArrayList<>();

    private record Turn(Instant at, int source, int change) {}

    private Sweep(DeviceRules rules, Instant from, Instant to) {
        this.kid = rules.kid();
        this.from = from;
        this.to = to;
        sources = new Sources(rules, new Occurrences(rules.timezone(), from, to));
        depth = new int[sources.size()];
    }

    /** The window in intervals: without gaps, equal neighbours merged. */
    static List<PolicyInterval> over(DeviceRules rules, Instant from, Instant to) {
        return new Sweep(rules, from, to).run();
    }

    private List<PolicyInterval> run() {
        var start = from;
        var deciding = deciding();
        var turns = turns();
        for (var next = 0; next < turns.size(); ) {
            var at = turns.get(next).at();
            while (next < turns.size() && turns.get(next).at().equals(at)) {
                take(turns.get(next++));
            }
            var now = deciding();
            if (!now.equals(deciding)) {
                cut(start, at, deciding);
                start = at;
                deciding = now;
            }
        }
        cut(start, to, deciding);
        return intervals;
    }

    private List<Turn> turns() {
        var turns = new ArrayList<Turn>();
        for (var source = 0; source < sources.size(); source++) {
            for (var span : sources.spans(source)) {
                turns.add(new Turn(span.start(), source, 1));
                turns.add(new Turn(span.end(), source, -1));
            }
        }
        turns.sort(Comparator.comparing(Turn::at));
        return turns;
    }

    private void take(Turn turn) {
        depth[turn.source()] += turn.change();
        inForce.set(turn.source(), depth[turn.source()] > 0);
    }

    /** Of the sources in force those of the strongest rank. */
    private BitSet deciding() {
        var strongest = inForce.nextSetBit(0);
        var deciding = (BitSet) inForce.clone();
        if (strongest >= 0) {
            deciding.clear(sources.endOfRank(strongest), sources.size());
        }
        return deciding;
    }

    private void cut(Instant start, Instant end, BitSet deciding) {
        if (start.equals(end)) {
            return;
        }
        var blocked = kid.blocked();
        var because = new ArrayList<Cause>();
        if (!blocked.isEmpty()) {
            because.add(new Cause(Cause.Kind.KID, kid.id(), kid.name(), blocked));
        }
        for (var source = deciding.nextSetBit(0); source >= 0; source = deciding.nextSetBit(source + 1)) {
            blocked = blocked.with(sources.blocked(source));
            because.add(sources.cause(source));
        }
        intervals.add(new PolicyInterval(start, end, blocked, because));
    }
}
