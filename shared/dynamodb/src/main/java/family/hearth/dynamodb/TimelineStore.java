package family.hearth.dynamodb;

import family.hearth.domain.memories.Home;
import family.hearth.domain.memories.Memory;
import family.hearth.domain.memories.Shown;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists of memories: of a kid as Atrict orders them, of a family as Memories does. */
public final class TimelineStore {

    /** A page whose texts have more bytes ends early: a function may answer with six megabytes. */
    private static final int MOST_TEXT_BYTES = 2_500_000;

    private static final Comparator<MemoryRows.Row> NEWEST_DAY_FIRST = Comparator.comparing(
                    (MemoryRows.Row row) -> row.memory().details().moment().day())
            .thenComparingInt(row -> row.memory().id())
            .reversed();

    private static final Comparator<MemoryRows.Row> NEWEST_FIRST = Comparator.comparing(
                    (MemoryRows.Row row) -> SearchStore.Place.of(row.memory()))
            .reversed();

    private final Table table;

    public TimelineStore(Table table) {
        this.table = table;
    }

    /** A place on a kid's timeline; listing goes on below it. */
    public record Day(LocalDate occurredOn, int memoryId) {}

    /**
     * A part of what a family sees.
     *
     * @param next where the rest goes on below, null when nothing does
     */
    public record Page(List<Memory> memories, SearchStore.@Nullable Place next) {}

    /** At most that many memories of the kid: newest day first, then newest id, from below that place on. */
    public List<Memory> ofKid(int kidId, Shown shown, @Nullable Day below, int limit) {
        var ranges = below == null
                ? MemoryKeys.days(kidId, shown, null, 0)
                : MemoryKeys.days(kidId, shown, below.occurredOn(), below.memoryId());
        return beside(ranges, range -> table.range(range, limit, MemoryRows.MEMORY))
                .sorted(NEWEST_DAY_FIRST)
                .limit(limit)
                .map(MemoryRows.Row::memory)
                .toList();
    }

    /** The timelines that a family sees now: its own, and those of its kids. */
    public List<Home> ofFamily(int familyId) {
        var kids = table.rows(FamilyKeys.partition(familyId), FamilyKeys.KIDS).stream()
                .<Home>map(
                        row -> new Home.OfKid(KidRows.OF_FAMILY.read(row).kid().id()));
        return Stream.concat(Stream.of(new Home.OfFamily(familyId)), kids).toList();
    }

    /** What a search of these timelines has to look through. */
    public List<SearchStore.Shelf> shelves(List<Home> timelines) {
        var rows = table.rowsAt(timelines.stream().map(MemoryKeys::count).toList());
        return timelines.stream()
                .map(home -> new SearchStore.Shelf(
                        home,
                        rows.find(MemoryKeys.count(home), TimelineRows.COUNT)
                                .map(count -> count.of(Shown.ALL))
                                .orElse(0)))
                .toList();
    }

    /**
     * At most that many of the memories that a search has found, in its order; what was deleted since is left out.
     *
     * @param matches one more than that, if there are more
     */
    public Page found(List<SearchStore.Match> matches, int limit) {
        var shown = matches.subList(0, Math.min(limit, matches.size()));
        var keys = shown.stream()
                .map(match -> MemoryKeys.inFamily(match.home(), match.visibility(), match.place()))
                .toList();
        var rows = table.rowsAt(keys);
        var there = keys.stream()
                .flatMap(key -> rows.find(key, MemoryRows.IN_FAMILY).stream())
                .toList();
        var fitting = fitting(there);
        if (fitting.size() < there.size()) {
            return new Page(
                    whole(fitting), SearchStore.Place.of(fitting.getLast().memory()));
        }
        return new Page(whole(fitting), matches.size() > limit ? shown.getLast().place() : null);
    }

    /** How many memories these timelines have. */
    public long count(List<Home> timelines, Shown shown) {
        var keys = timelines.stream().map(MemoryKeys::count).toList();
        return table.findAll(keys, TimelineRows.COUNT).stream()
                .mapToLong(count -> count.of(shown))
                .sum();
    }

    /**
     * At most that many memories of these timelines: newest first, then newest id, from below that place on. Each
     * timeline is read by itself, all at once, so that a page costs the same at any depth.
     */
    public Page page(List<Home> timelines, Shown shown, SearchStore.@Nullable Place below, int limit) {
        var ranges = timelines.stream()
                .flatMap(home -> ranges(home, shown, below).stream())
                .toList();
        var found = beside(ranges, range -> table.all(range, limit + 1, MemoryRows.IN_FAMILY))
                .sorted(NEWEST_FIRST)
                .toList();
        var rows = fitting(found.subList(0, Math.min(limit, found.size())));
        return new Page(
                whole(rows),
                rows.size() == found.size()
                        ? null
                        : SearchStore.Place.of(rows.getLast().memory()));
    }

    private static Stream<MemoryRows.Row> beside(
            List<Table.Range> ranges, Function<Table.Range, List<MemoryRows.Row>> read) {
        var started = ranges.stream()
                .map(range -> Beside.start(() -> read.apply(range)))
                .toList();
        return started.stream().map(Beside::join).flatMap(List::stream);
    }

    private static List<Table.Range> ranges(Home home, Shown shown, SearchStore.@Nullable Place below) {
        return below == null
                ? MemoryKeys.instants(home, shown, null, 0)
                : MemoryKeys.instants(home, shown, below.recordedAt(), below.memoryId());
    }

    /** As many of the first rows as may be shown in one answer, and at least one. */
    private static List<MemoryRows.Row> fitting(List<MemoryRows.Row> rows) {
        var size = 0L;
        for (var i = 0; i < rows.size(); i++) {
            size += rows.get(i).textBytes();
            if (i > 0 && size > MOST_TEXT_BYTES) {
                return rows.subList(0, i);
            }
        }
        return rows;
    }

    /** With transcripts that lie apart; a memory whose transcript is gone has just been deleted itself. */
    private List<Memory> whole(List<MemoryRows.Row> rows) {
        var apart = rows.stream()
                .filter(MemoryRows.Row::isTranscriptApart)
                .map(row -> MemoryKeys.transcript(row.memory().id()))
                .toList();
        var transcripts = table.rowsAt(apart);
        var memories = new ArrayList<Memory>();
        for (var row : rows) {
            if (row.isTranscriptApart()) {
                transcripts
                        .find(MemoryKeys.transcript(row.memory().id()), TimelineRows.TRANSCRIPT)
                        .map(row::with)
                        .map(MemoryRows.Row::memory)
                        .ifPresent(memories::add);
            } else {
                memories.add(row.memory());
            }
        }
        return memories;
    }
}
