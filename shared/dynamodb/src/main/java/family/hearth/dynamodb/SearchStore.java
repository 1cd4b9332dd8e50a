package family.hearth.dynamodb;

import static java.util.Comparator.comparing;

import family.hearth.domain.memories.Home;
import family.hearth.domain.memories.Memory;
import family.hearth.domain.memories.Visibility;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Memories by what they say, newest first. Every row of words is read, strongly, so what was written a moment ago is
 * found and what was deleted is not; whoever asks decides which rows are meant, on any thread.
 */
public final class SearchStore {

    /** About as many rows as one answer holds. More are read from all segments at once. */
    private static final int MOST_TOGETHER = 2500;

    /** Each holds a megabyte of rows. */
    private static final int MOST_AT_ONCE = 8;

    private final Table table;

    public SearchStore(Table table) {
        this.table = table;
    }

    /**
     * What is searched.
     *
     * @param memories how many lie there, hidden ones too
     */
    public record Shelf(Home home, long memories) {}

    /** A place in the order of all memories of a family; a page goes on below it. */
    public record Place(Instant recordedAt, int memoryId) implements Comparable<Place> {

        private static final Comparator<Place> OLDEST_FIRST =
                comparing(Place::recordedAt).thenComparingInt(Place::memoryId);

        static Place of(Memory memory) {
            return new Place(memory.details().moment().recordedAt(), memory.id());
        }

        @Override
        public int compareTo(Place other) {
            return OLDEST_FIRST.compare(this, other);
        }
    }

    /** A memory that may be meant. */
    public record Match(Home home, Place place, Visibility visibility) {}

    /**
     * What was found.
     *
     * @param total how many memories are meant
     * @param newest the first of them
     */
    public record Matches(long total, List<Match> newest) {}

    /**
     * Searches everything.
     *
     * @param wanted decides by a memory and its packed words
     * @param limit most matches to return; all are counted
     */
    public Matches search(Collection<Shelf> shelves, BiPredicate<Match, byte[]> wanted, int limit) {
        return read(shelves, new Search(null, wanted, limit));
    }

    /** At most that many further matches, from just below that place on. */
    public List<Match> below(Collection<Shelf> shelves, Place place, BiPredicate<Match, byte[]> wanted, int limit) {
        return read(shelves, new Search(place, wanted, limit)).newest();
    }

    private record Search(@Nullable Place below, BiPredicate<Match, byte[]> wanted, int limit) {

        boolean means(Match match, byte[] words) {
            return (below == null || match.place().compareTo(below) < 0) && wanted.test(match, words);
        }

        /** A page needs no count, so what is read newest first need not be read further when it can fill one. */
        boolean endsWith(Newest found, Table.Range range) {
            return below != null && range.descending() && found.isFull();
        }
    }

    private Matches read(Collection<Shelf> shelves, Search search) {
        try (var threads =
                Executors.newFixedThreadPool(MOST_AT_ONCE, Thread.ofVirtual().factory())) {
            var reads = shelves.stream()
                    .filter(shelf -> shelf.memories() > 0)
                    .flatMap(shelf -> ranges(shelf, search.below()))
                    .map(range -> CompletableFuture.supplyAsync(() -> read(range, search), threads))
                    .toList();
            return Newest.together(reads.stream().map(Beside::join).toList(), search.limit());
        }
    }

    private static Stream<Table.Range> ranges(Shelf shelf, @Nullable Place below) {
        return shelf.memories() <= MOST_TOGETHER
                ? Stream.of(SearchKeys.all(shelf.home()))
                : SearchKeys.segments(shelf.home(), below).stream();
    }

    private Newest read(Table.Range range, Search search) {
        var found = new Newest(search.limit());
        table.read(range, page -> {
            page.stream().map(SearchRows.ROW::read).forEach(row -> {
                var match = new Match(row.home(), row.place(), row.visibility());
                if (search.means(match, row.words().asByteArray())) {
                    found.add(match);
                }
            });
            return !search.endsWith(found, range);
        });
        return found;
    }
}
