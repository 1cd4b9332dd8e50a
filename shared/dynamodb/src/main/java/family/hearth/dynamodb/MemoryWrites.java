package family.hearth.dynamodb;

import family.hearth.domain.memories.Searchable;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;

/** Every row that a memory has, written together. */
final class MemoryWrites {

    private final WordPacking packing;

    MemoryWrites(WordPacking packing) {
        this.packing = packing;
    }

    void add(Write write, MemoryRows.Row row) {
        write.create(TimelineRows.POINTER, TimelineRows.Pointer.of(row), IdTaken::new)
                .put(MemoryRows.MEMORY, row)
                .change(MemoryKeys.count(row.memory().home()), counting(null, row), Condition.ANY, Changed::new);
        inFamily(write, null, row);
        transcript(write, null, row);
        words(write, null, row);
    }

    void replace(Write write, MemoryRows.Row old, MemoryRows.Row next) {
        var from = MemoryKeys.home(old.memory());
        var to = MemoryKeys.home(next.memory());
        if (from.equals(to)) {
            write.put(MemoryRows.MEMORY, next, old.unchanged(), Changed::new);
        } else {
            write.delete(from, old.unchanged(), Changed::new).put(MemoryRows.MEMORY, next);
        }
        var pointer = TimelineRows.Pointer.of(next);
        if (!pointer.equals(TimelineRows.Pointer.of(old))) {
            write.put(TimelineRows.POINTER, pointer);
        }
        if (old.memory().isHidden() != next.memory().isHidden()) {
            write.change(MemoryKeys.count(next.memory().home()), counting(old, next), Condition.ANY, Changed::new);
        }
        inFamily(write, old, next);
        transcript(write, old, next);
        words(write, old, next);
    }

    void remove(Write write, MemoryRows.Row old) {
        write.delete(MemoryKeys.home(old.memory()), old.unchanged(), Changed::new)
                .delete(MemoryKeys.pointer(old.memory().id()))
                .change(MemoryKeys.count(old.memory().home()), counting(old, null), Condition.ANY, Changed::new);
        inFamily(write, old, null);
        transcript(write, old, null);
        words(write, old, null);
    }

    private static Update counting(MemoryRows.@Nullable Row old, MemoryRows.@Nullable Row next) {
        var update = new Update();
        if (old != null) {
            TimelineRows.counting(update, old.memory(), -1);
        }
        if (next != null) {
            TimelineRows.counting(update, next.memory(), 1);
        }
        return update;
    }

    /** A second row is written only when the family sees a difference; a photo's progress makes none. */
    private static void inFamily(Write write, MemoryRows.@Nullable Row old, MemoryRows.@Nullable Row next) {
        var from = seen(old);
        var to = seen(next);
        if (from != null && (to == null || !key(from).equals(key(to)))) {
            write.delete(key(from));
        }
        if (to != null && !to.equals(from)) {
            write.put(MemoryRows.IN_FAMILY, to);
        }
    }

    /** A memory on no kid's timeline lies once. */
    private static MemoryRows.@Nullable Row seen(MemoryRows.@Nullable Row row) {
        return row == null || row.memory().details().moment().occurredOn() == null ? null : row.inFamily();
    }

    private static Key key(MemoryRows.Row row) {
        return MemoryKeys.inFamily(row.memory());
    }

    private static void transcript(Write write, MemoryRows.@Nullable Row old, MemoryRows.@Nullable Row next) {
        var from = apart(old);
        var to = apart(next);
        if (to != null && !to.equals(from)) {
            write.put(TimelineRows.TRANSCRIPT, to);
        }
        if (to == null && from != null) {
            write.delete(MemoryKeys.transcript(from.memoryId()));
        }
    }

    private static TimelineRows.@Nullable Transcript apart(MemoryRows.@Nullable Row row) {
        if (row == null || !row.isTranscriptApart()) {
            return null;
        }
        var text = row.memory().recording().transcript();
        return text == null ? null : new TimelineRows.Transcript(row.memory().id(), text);
    }

    /** Packed only when a search would look at something else than before. */
    private void words(Write write, MemoryRows.@Nullable Row old, MemoryRows.@Nullable Row next) {
        var from = old == null ? null : Searchable.of(old.memory());
        var to = next == null ? null : Searchable.of(next.memory());
        if (old != null && from != null && (to == null || !to.recordedAt().equals(from.recordedAt()))) {
            write.delete(SearchKeys.words(
                    old.memory().home(), from.recordedAt(), old.memory().id()));
        }
        if (next != null && to != null && !to.equals(from)) {
            var packed = SdkBytes.fromByteArray(packing.pack().apply(to));
            write.put(
                    SearchRows.ROW,
                    new SearchRows.Row(
                            next.memory().home(), to.recordedAt(), next.memory().id(), to.visibility(), packed));
        }
    }
}
