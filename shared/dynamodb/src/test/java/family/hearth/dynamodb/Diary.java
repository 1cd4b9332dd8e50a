package family.hearth.dynamodb;

import family.hearth.domain.memories.Details;
import family.hearth.domain.memories.Home;
import family.hearth.domain.memories.Measures;
import family.hearth.domain.memories.Memory;
import family.hearth.domain.memories.Moment;
import family.hearth.domain.memories.Photo;
import family.hearth.domain.memories.Recording;
import family.hearth.domain.memories.Story;
import family.hearth.domain.memories.TimelineForm;
import family.hearth.domain.memories.Visibility;
import family.hearth.domain.people.Family;
import family.hearth.domain.people.Kid;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Families with kids, and what they may remember. */
record Diary(Table table) {

    static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
    static final int FAMILY = 7;
    static final int OTHER = 8;
    static final int KID = 70;
    static final int AUTHOR = 1;
    /** What is written is read, so that searches can be told from their rows. */
    static final WordPacking WORDS =
            new WordPacking(memory -> String.join(" ", memory.texts()).getBytes(StandardCharsets.UTF_8));

    static final Home ON_KID = new Home.OfKid(KID);
    static final Home OWN = new Home.OfFamily(FAMILY);

    MemoryStore memories() {
        return new MemoryStore(table, WORDS);
    }

    Optional<Memory> find(Home home, int memoryId) {
        return memories().find(home, memoryId).map(SeenMemory::memory);
    }

    Optional<Memory> findInFamily(int familyId, int memoryId) {
        return memories().findInFamily(familyId, memoryId).map(SeenMemory::memory);
    }

    Optional<Memory> findById(int memoryId) {
        return memories().findById(memoryId).map(SeenMemory::memory);
    }

    Memory change(Home home, int memoryId, UnaryOperator<Memory> edit) {
        return memories().update(memories().find(home, memoryId).orElseThrow(), edit);
    }

    void delete(Memory memory) {
        memories().delete(memories().find(memory.home(), memory.id()).orElseThrow(), NOW);
    }

    TimelineStore timelines() {
        return new TimelineStore(table);
    }

    /** Both families, and the kid in the first. */
    Diary open() {
        for (var id : new int[] {FAMILY, OTHER}) {
            var family = new Family(id, "The Rabbits", AUTHOR, NOW, ZoneOffset.UTC, false);
            table.write().put(FamilyRows.FAMILY, FamilyRows.Row.first(family)).commit();
        }
        return with(KID);
    }

    /** One more kid in the first family. */
    Diary with(int kidId) {
        var row = new KidRows.Row(Kid.create(kidId, FAMILY, AUTHOR, NOW), 0);
        table.write().put(KidRows.BY_ID, row).put(KidRows.OF_FAMILY, row).commit();
        return this;
    }

    Memory ofKid(int id, int kidId, String day) {
        return set(Memory.ofKid(id, kidId, AUTHOR, form("text", day), ZoneOffset.UTC, List.of(), NOW));
    }

    Memory ofKid(int id, String day) {
        return ofKid(id, KID, day);
    }

    Memory withPhoto(int id, String day) {
        var photo = new Photo(5, "v", "a.jpg", "image/jpeg", 10, 0, 0, Photo.Status.PENDING, null, NOW);
        return set(Memory.ofKid(id, KID, AUTHOR, form("text", day), ZoneOffset.UTC, List.of(photo), NOW));
    }

    Memory ofFamily(int id, String recordedAt) {
        return ofFamily(id, recordedAt, Recording.NONE);
    }

    Memory ofFamily(int id, String recordedAt, Recording recording) {
        var moment = Moment.at(Instant.parse(recordedAt), NOW);
        var details = new Details(
                new Story("title", "notes", "Bern", List.of("trip", "sea")),
                moment,
                Measures.NONE,
                Visibility.VISIBLE,
                true);
        return set(Memory.ofFamily(id, FAMILY, AUTHOR, details, recording, NOW));
    }

    Memory hide(Memory memory) {
        return change(memory.home(), memory.id(), now -> now.changed(hidden(now), NOW));
    }

    static TimelineForm form(String text, String day) {
        return new TimelineForm(text, LocalDate.parse(day), Measures.NONE);
    }

    static Details hidden(Memory memory) {
        var details = memory.details();
        return new Details(details.story(), details.moment(), details.measures(), Visibility.HIDDEN, details.pinned());
    }

    private Memory set(Memory memory) {
        memories().create(memory, null, null);
        return memory;
    }
}
