package family.hearth.dynamodb;

import family.hearth.domain.memories.Home;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * <pre>
 * SX#KID#k / segment#recordedAt#m     words of a kid's memories, hidden ones too, for whoever searches
 * SX#FAM#f / segment#recordedAt#m     words of a family's own memories, hidden ones too, for whoever searches
 * </pre>
 *
 * The segment is the id of the memory modulo four, so that what lies on one timeline is read from four places at once;
 * within a segment the oldest comes first. A row is written in the transaction that writes its memory, and lies in the
 * partition of its home: a kid that moves takes its words along.
 */
final class SearchKeys {

    private static final int SEGMENTS = 4;
    private static final String KIDS = "SX#KID#";
    private static final String FAMILIES = "SX#FAM#";

    private SearchKeys() {}

    static String partition(Home home) {
        return switch (home) {
            case Home.OfKid(var kidId) -> KIDS + Key.padded(kidId);
            case Home.OfFamily(var familyId) -> FAMILIES + Key.padded(familyId);
        };
    }

    /** Whose partition it is. */
    static Home home(String partition) {
        return partition.startsWith(KIDS)
                ? new Home.OfKid(Integer.parseInt(partition.substring(KIDS.length())))
                : new Home.OfFamily(Integer.parseInt(partition.substring(FAMILIES.length())));
    }

    /** Where the words of a memory lie; another {@code recordedAt} is another place. */
    static Key words(Home home, Instant recordedAt, int memoryId) {
        return new Key(partition(home), upTo(Math.floorMod(memoryId, SEGMENTS), recordedAt, memoryId));
    }

    /** The words of all memories of a home, in no order. */
    static Table.Range all(Home home) {
        return new Table.Range(partition(home), "0#", SEGMENTS + "#", false);
    }

    /** The words of all memories of a home from just below that place on, newest first within each segment. */
    static List<Table.Range> segments(Home home, SearchStore.@Nullable Place below) {
        return IntStream.range(0, SEGMENTS)
                .mapToObj(segment -> new Table.Range(
                        partition(home),
                        segment + "#",
                        below == null ? segment + "#~" : upTo(segment, below.recordedAt(), below.memoryId() - 1),
                        true))
                .toList();
    }

    private static String upTo(int segment, Instant recordedAt, int memoryId) {
        return segment + "#" + SortableInstant.second(recordedAt) + "#" + Key.padded(memoryId);
    }
}
