package family.hearth.dynamodb;

import static java.util.Comparator.comparing;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Counts matches and keeps the newest of them, so that a search holds a page of them however many there are. */
final class Newest {

    private static final Comparator<SearchStore.Match> OLDEST_FIRST = comparing(SearchStore.Match::place);

    private final int limit;
    private final PriorityQueue<SearchStore.Match> kept = new PriorityQueue<>(OLDEST_FIRST);
    private long total;

    Newest(int limit) {
        this.limit = limit;
    }

    void add(SearchStore.Match match) {
        total++;
        kept.add(match);
        if (kept.size() > limit) {
            kept.remove();
        }
    }

    boolean isFull() {
        return kept.size() == limit;
    }

    static SearchStore.Matches together(List<Newest> parts, int limit) {
        var newest = parts.stream()
                .flatMap(part -> part.kept.stream())
                .sorted(OLDEST_FIRST.reversed())
                .limit(limit)
                .toList();
        return new SearchStore.Matches(
                parts.stream().mapToLong(part -> part.total).sum(), newest);
    }
}
