package family.hearth.dynamodb;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.Receipt;
import family.hearth.domain.memories.Home;
import family.hearth.domain.memories.Memory;
import family.hearth.domain.trash.Trash;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Single memories, photos included, with every row that each of them has. */
public final class MemoryStore {

    private final Table table;
    private final MemoryWrites writes;

    public MemoryStore(Table table, WordPacking packing) {
        this.table = table;
        this.writes = new MemoryWrites(packing);
    }

    /**
     * Sets down a memory.
     *
     * @param uploads what was announced and may never arrive
     * @throws IdTaken when the id has just been drawn by somebody else
     * @throws DomainFailure.NotFound when its kid has just been deleted, or its family
     */
    public void create(Memory memory, @Nullable Trash uploads, @Nullable Receipt receipt) {
        var write = table.write();
        writes.add(write, MemoryRows.Row.of(memory, 0));
        write.check(owner(memory.home()), Condition.PRESENT, DomainFailure.NotFound::new)
                .answering(receipt);
        if (uploads != null) {
            write.put(TrashRows.SCHEMA, uploads);
        }
        write.commit();
    }

    /** The memory, when it lies there. */
    public Optional<SeenMemory> find(Home home, int memoryId) {
        return row(home, memoryId).map(SeenMemory::new);
    }

    /** The memory that an object's key names; empty when it is gone. */
    public Optional<SeenMemory> findById(int memoryId) {
        return follow(memoryId, ignored -> true).map(SeenMemory::new);
    }

    /** The memory, when it is the family's own or of a kid that is in it now. */
    public Optional<SeenMemory> findInFamily(int familyId, int memoryId) {
        return Changed.retrying(() -> {
            var pointer = table.find(MemoryKeys.pointer(memoryId), TimelineRows.POINTER)
                    .filter(found -> !(found.home() instanceof Home.OfFamily own) || own.familyId() == familyId)
                    .orElse(null);
            if (pointer == null) {
                return Optional.empty();
            }
            var keys = new ArrayList<>(keys(pointer));
            if (pointer.home() instanceof Home.OfKid) {
                keys.add(owner(pointer.home()));
            }
            var rows = table.rowsAt(keys);
            return isIn(familyId, pointer.home(), rows)
                    ? Optional.of(new SeenMemory(row(pointer, rows)))
                    : Optional.empty();
        });
    }

    private static boolean isIn(int familyId, Home home, Rows rows) {
        return switch (home) {
            case Home.OfFamily own -> own.familyId() == familyId;
            case Home.OfKid kid ->
                rows.find(KidKeys.kid(kid.kidId()), KidRows.BY_ID)
                        .filter(found -> found.kid().familyId() == familyId)
                        .isPresent();
        };
    }

    /**
     * Changes a memory; one that changes its day or its instant moves on its timeline.
     *
     * @return the memory as it is now
     * @throws DomainFailure.NotFound when it is gone
     */
    public Memory update(SeenMemory seen, UnaryOperator<Memory> edit) {
        return update(seen, new Change<>(edit, ignored -> null, changed -> changed, ignored -> null));
    }

    /**
     * Changes a memory, with what belongs to the change.
     *
     * @return the answer
     * @throws DomainFailure.NotFound when it is gone
     */
    public <A> A update(SeenMemory seen, Change<A> change) {
        return seen.then(() -> again(seen), old -> {
            var next = MemoryRows.Row.of(change.edit().apply(old.memory()), old.version() + 1);
            var write = table.write();
            writes.replace(write, old, next);
            var trash = change.leftover().apply(next.memory());
            if (trash != null) {
                write.put(TrashRows.SCHEMA, trash);
            }
            var answer = change.answer().apply(next.memory());
            write.answering(change.receipt().apply(answer)).commit();
            return answer;
        });
    }

    /**
     * A change of a memory and what is written with it.
     *
     * @param edit what changes
     * @param leftover what the sweep has to do afterwards, if anything
     * @param answer what the caller hears
     * @param receipt what is remembered of the answer, if anything
     */
    public record Change<A>(
            UnaryOperator<Memory> edit,
            Function<Memory, @Nullable Trash> leftover,
            Function<Memory, A> answer,
            Function<A, @Nullable Receipt> receipt) {}

    /**
     * Deletes a memory; the objects of its photos are swept.
     *
     * @return what is left to do about its sound, if it has any: whoever does it may take the job away
     * @throws DomainFailure.NotFound when it is gone already
     */
    public Optional<Trash> delete(SeenMemory seen, Instant now) {
        return seen.then(() -> again(seen), old -> {
            var memory = old.memory();
            var write = table.write();
            writes.remove(write, old);
            if (!memory.photos().isEmpty()) {
                write.put(TrashRows.SCHEMA, Trash.objects(new Trash.Job.MemoryObjects(memory.id()), now));
            }
            var sound = memory.recording().clip().map(clip -> Trash.audio(memory.id(), memory.createdAt(), now));
            sound.ifPresent(job -> write.put(TrashRows.SCHEMA, job));
            write.commit();
            return sound;
        });
    }

    /**
     * Takes those of the announced photos away that never arrived, and the memory with them when nothing is left of it.
     *
     * @return the photos that were taken away
     */
    public List<Integer> withoutMissing(Home home, int memoryId, List<Integer> announced) {
        return Changed.retrying(() -> {
            var left = reduce(home, memoryId, memory -> memory.withoutMissing(announced));
            return announced.stream()
                    .filter(id -> left.flatMap(memory -> memory.photo(id)).isEmpty())
                    .toList();
        });
    }

    /** Takes sound away that was announced and never arrived, and the memory with it when nothing is left of it. */
    void withoutMissingAudio(Home home, int memoryId, Instant now) {
        Changed.retrying(() -> reduce(home, memoryId, memory -> memory.withoutMissingAudio(now)));
    }

    /** What is left of a memory; empty also when it was gone before. */
    private Optional<Memory> reduce(Home home, int memoryId, Function<Memory, Optional<Memory>> leaving) {
        var old = row(home, memoryId).orElse(null);
        if (old == null) {
            return Optional.empty();
        }
        var left = leaving.apply(old.memory());
        if (!left.equals(Optional.of(old.memory()))) {
            var write = table.write();
            left.ifPresentOrElse(
                    memory -> writes.replace(write, old, MemoryRows.Row.of(memory, old.version() + 1)),
                    () -> writes.remove(write, old));
            write.commit();
        }
        return left;
    }

    private MemoryRows.@Nullable Row again(SeenMemory seen) {
        return row(seen.memory().home(), seen.memory().id()).orElse(null);
    }

    private Optional<MemoryRows.Row> row(Home home, int memoryId) {
        return follow(memoryId, pointer -> pointer.home().equals(home));
    }

    private Optional<MemoryRows.Row> follow(int memoryId, Predicate<TimelineRows.Pointer> wanted) {
        return Changed.retrying(() -> table.find(MemoryKeys.pointer(memoryId), TimelineRows.POINTER)
                .filter(wanted)
                .map(pointer -> row(pointer, table.rowsAt(keys(pointer)))));
    }

    private static List<Key> keys(TimelineRows.Pointer pointer) {
        return pointer.transcriptApart()
                ? List.of(pointer.target(), MemoryKeys.transcript(pointer.memoryId()))
                : List.of(pointer.target());
    }

    /** A memory that moves between the two reads, or gets its transcript, is looked for again. */
    private static MemoryRows.Row row(TimelineRows.Pointer pointer, Rows rows) {
        var row = rows.find(pointer.target(), MemoryRows.MEMORY).orElseThrow(Changed::new);
        if (!row.isTranscriptApart()) {
            return row;
        }
        return rows.find(MemoryKeys.transcript(pointer.memoryId()), TimelineRows.TRANSCRIPT)
                .map(row::with)
                .orElseThrow(Changed::new);
    }

    /** What must be there for a memory to be set down there. */
    private static Key owner(Home home) {
        return switch (home) {
            case Home.OfKid(int kidId) -> KidKeys.kid(kidId);
            case Home.OfFamily(int familyId) -> FamilyKeys.family(familyId);
        };
    }
}
