package family.hearth.dynamodb;

import family.hearth.domain.memories.Home;
import family.hearth.domain.memories.Memory;
import family.hearth.domain.memories.Shown;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What lies beside memories: where they are, how many there are, and what is too long to lie in them. */
final class TimelineRows {

    /**
     * Where the row of a memory lies.
     *
     * @param place sort key on the timeline
     * @param transcriptApart whether its transcript has a row of its own, so that both are read together
     */
    record Pointer(int memoryId, Home home, String place, boolean transcriptApart) {

        static Pointer of(MemoryRows.Row row) {
            return new Pointer(
                    row.memory().id(),
                    row.memory().home(),
                    MemoryKeys.home(row.memory()).sk(),
                    row.isTranscriptApart());
        }

        Key target() {
            return new Key(MemoryKeys.timeline(home), place);
        }
    }

    /** A transcript that does not lie in its memory's rows. */
    record Transcript(int memoryId, String text) {}

    /** How many memories a timeline has. */
    record Count(int visible, int hidden) {

        int of(Shown shown) {
            return switch (shown) {
                case VISIBLE -> visible;
                case HIDDEN -> hidden;
                case ALL -> visible + hidden;
            };
        }
    }

    static final RowSchema<Pointer> POINTER = RowSchema.of(
                    Pointer.class, pointer -> MemoryKeys.pointer(pointer.memoryId()))
            .integer("memoryId", Pointer::memoryId)
            .integer("kidId", pointer -> kidId(pointer.home()))
            .integer("familyId", pointer -> familyId(pointer.home()))
            .text("place", Pointer::place)
            .flag("transcriptApart", Pointer::transcriptApart)
            .build(row ->
                    new Pointer(row.integer("memoryId"), home(row), row.text("place"), row.flag("transcriptApart")));

    static final RowSchema<Transcript> TRANSCRIPT = RowSchema.of(
                    Transcript.class, transcript -> MemoryKeys.transcript(transcript.memoryId()))
            .integer("memoryId", Transcript::memoryId)
            .text("text", Transcript::text)
            .build(row -> new Transcript(row.integer("memoryId"), row.text("text")));

    private static final String VISIBLE = "visible";
    private static final String HIDDEN = "hidden";

    /** Only ever added to; its key says whose it is. */
    static final RowSchema<Count> COUNT = RowSchema.part(Count.class)
            .integer(VISIBLE, Count::visible)
            .integer(HIDDEN, Count::hidden)
            .build(row -> new Count(number(row, VISIBLE), number(row, HIDDEN)));

    private TimelineRows() {}

    /** So many more, or fewer, of memories like this one. */
    static void counting(Update update, Memory memory, int amount) {
        update.add(memory.isHidden() ? HIDDEN : VISIBLE, amount);
    }

    static Home home(Columns row) {
        var kidId = row.integerOrNull("kidId");
        return kidId == null ? new Home.OfFamily(row.integer("familyId")) : new Home.OfKid(kidId);
    }

    static @Nullable Integer kidId(Home home) {
        return home instanceof Home.OfKid(int kidId) ? kidId : null;
    }

    static @Nullable Integer familyId(Home home) {
        return home instanceof Home.OfFamily(int familyId) ? familyId : null;
    }

    private static int number(Columns row, String name) {
        return Objects.requireNonNullElse(row.integerOrNull(name), 0);
    }
}
