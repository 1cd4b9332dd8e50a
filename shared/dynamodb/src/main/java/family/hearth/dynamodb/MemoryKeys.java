package family.hearth.dynamodb;

import family.hearth.domain.memories.Home;
import family.hearth.domain.memories.Memory;
import family.hearth.domain.memories.Shown;
import family.hearth.domain.memories.Visibility;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A timeline is a kid's or a family's. What a kid has lies with the kid, so that moving it rewrites no memory.
 *
 * <pre>
 * TL#KID#k / V#date#m                          a kid's timeline, newest day first, then newest id
 * TL#KID#k / H#date#m                          what is hidden of a kid's timeline, in the same order
 * TL#KID#k / RV#instant#m                      a kid's memories as its family sees them, newest first, then newest id
 * TL#KID#k / RH#instant#m                      what is hidden of them, in the same order
 * TL#FAM#f / RV#instant#m                      a family's own memories, newest first, then newest id
 * TL#FAM#f / RH#instant#m                      what is hidden of them, in the same order
 * TL#KID#k / COUNT                             how many memories a kid has, visible and hidden
 * TL#FAM#f / COUNT                             how many memories a family has of its own, visible and hidden
 * MEM#m / MEM                                  where the row of a memory lies
 * MEM#m / TRANSCRIPT                           a transcript too long to lie in its memory's rows
 * </pre>
 */
final class MemoryKeys {

    private static final String END = "~";

    private MemoryKeys() {}

    static String timeline(Home home) {
        return switch (home) {
            case Home.OfKid(int kidId) -> "TL#KID#" + Key.padded(kidId);
            case Home.OfFamily(int familyId) -> "TL#FAM#" + Key.padded(familyId);
        };
    }

    /** Where the row of a memory lies that has all of it. */
    static Key home(Memory memory) {
        var day = memory.details().moment().occurredOn();
        return day == null
                ? inFamily(memory)
                : new Key(
                        timeline(memory.home()),
                        days(memory.details().visibility()) + day + "#" + Key.padded(memory.id()));
    }

    /** Where a memory lies among what its family sees. */
    static Key inFamily(Memory memory) {
        return inFamily(memory.home(), memory.details().visibility(), SearchStore.Place.of(memory));
    }

    static Key inFamily(Home home, Visibility visibility, SearchStore.Place place) {
        return new Key(timeline(home), instants(visibility) + place.recordedAt() + "#" + Key.padded(place.memoryId()));
    }

    static Key count(Home home) {
        return new Key(timeline(home), "COUNT");
    }

    static String ofMemory(int memoryId) {
        return "MEM#" + Key.padded(memoryId);
    }

    static Key pointer(int memoryId) {
        return new Key(ofMemory(memoryId), "MEM");
    }

    static Key transcript(int memoryId) {
        return new Key(ofMemory(memoryId), "TRANSCRIPT");
    }

    /** A kid's timeline from its newest entry on, or from just below one; a range for each visibility. */
    static List<Table.Range> days(int kidId, Shown shown, @Nullable LocalDate day, int memoryId) {
        var to = day == null ? END : day + "#" + Key.padded(memoryId - 1);
        return ranges(new Home.OfKid(kidId), shown, MemoryKeys::days, to);
    }

    /** What a family sees of a timeline, in the same way. */
    static List<Table.Range> instants(Home home, Shown shown, @Nullable Instant recordedAt, int memoryId) {
        var to = recordedAt == null ? END : recordedAt + "#" + Key.padded(memoryId - 1);
        return ranges(home, shown, MemoryKeys::instants, to);
    }

    private static List<Table.Range> ranges(Home home, Shown shown, Function<Visibility, String> prefixes, String to) {
        return Stream.of(Visibility.values())
                .filter(shown::includes)
                .map(prefixes)
                .map(prefix -> new Table.Range(timeline(home), prefix, prefix + to, true))
                .toList();
    }

    private static String days(Visibility visibility) {
        return visibility == Visibility.VISIBLE ? "V#" : "H#";
    }

    /** In whole seconds of one width, as long as years have four digits. */
    private static String instants(Visibility visibility) {
        return "R" + days(visibility);
    }
}
