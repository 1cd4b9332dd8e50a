package family.hearth.dynamodb;

import static family.hearth.dynamodb.Diary.FAMILY;
import static family.hearth.dynamodb.Diary.KID;
import static family.hearth.dynamodb.Diary.NOW;
import static family.hearth.dynamodb.Diary.ON_KID;
import static family.hearth.dynamodb.Diary.OTHER;
import static family.hearth.dynamodb.Diary.OWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.memories.AudioClip;
import family.hearth.domain.memories.Details;
import family.hearth.domain.memories.Measures;
import family.hearth.domain.memories.Memory;
import family.hearth.domain.memories.Recording;
import family.hearth.domain.memories.Shown;
import family.hearth.domain.memories.TimelineForm;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class MemoryStoreIT {

    private static final String LONG = "ü".repeat(Recording.MAX_TRANSCRIPT);

    private final Table table;
    private final Diary diary;
    private final MemoryStore memories;

    MemoryStoreIT(Table table) {
        this.table = table;
        this.diary = new Diary(table);
        this.memories = diary.memories();
    }

    @BeforeEach
    void families() {
        diary.open();
    }

    private List<String> placesOf(Memory memory) {
        return table.rows(MemoryKeys.timeline(memory.home()), "").stream()
                .map(row -> Key.of(row).sk())
                .filter(place -> !place.equals("COUNT"))
                .toList();
    }

    private TimelineRows.Count count(Memory memory) {
        return table.rowsAt(List.of(MemoryKeys.count(memory.home())))
                .find(MemoryKeys.count(memory.home()), TimelineRows.COUNT)
                .orElseThrow();
    }

    @Test
    void memory_isReadAsItWasWritten_whateverItHolds() {
        var clip = AudioClip.announced("audio/mpeg", 1000).stored("audio/flac", "abc");
        var heard = diary.ofFamily(1, "2026-05-01T10:00:00Z", Recording.of(clip, 61, null, "de"));
        var told = diary.ofFamily(2, "2026-05-01T10:00:00Z", Recording.of(null, null, "said", "en"));
        var seen = diary.withPhoto(3, "2026-05-01");

        assertThat(diary.find(OWN, 1)).hasValue(heard);
        assertThat(diary.find(OWN, 2)).hasValue(told);
        assertThat(diary.find(ON_KID, 3)).hasValue(seen);
    }

    @Test
    void memory_isNotThere_onAnotherTimeline() {
        diary.ofKid(1, "2026-05-01");
        diary.ofFamily(2, "2026-05-01T10:00:00Z");

        assertThat(diary.find(OWN, 1)).isEmpty();
        assertThat(diary.find(ON_KID, 2)).isEmpty();
    }

    @Test
    void familySees_itsOwnAndThoseOfKidsThatAreInItNow() {
        var own = diary.ofFamily(1, "2026-05-01T10:00:00Z");
        var ofKid = diary.ofKid(2, "2026-05-01");

        assertThat(diary.findInFamily(FAMILY, 1)).hasValue(own);
        assertThat(diary.findInFamily(FAMILY, 2)).hasValue(ofKid);
        assertThat(diary.findInFamily(OTHER, 1)).isEmpty();
        assertThat(diary.findInFamily(OTHER, 2)).isEmpty();
        assertThat(diary.findInFamily(FAMILY, 3)).isEmpty();
    }

    @Test
    void familySees_noMemoryOfAKid_thatHasMovedOnOrIsGone() {
        diary.ofKid(2, "2026-05-01");
        var kid = new KidStore(table).find(KID).orElseThrow();
        new KidMoves(table).move(kid, moving -> moving.in(OTHER), NOW);

        assertThat(diary.findInFamily(FAMILY, 2)).isEmpty();
        assertThat(diary.findInFamily(OTHER, 2)).isPresent();

        new KidStore(table).delete(kid.in(OTHER), NOW);
        assertThat(diary.findInFamily(OTHER, 2)).isEmpty();
    }

    @Test
    void create_isRefused_whenItsKidOrFamilyIsGone() {
        table.delete(KidKeys.kid(KID));
        table.delete(FamilyKeys.family(FAMILY));

        assertThatExceptionOfType(DomainFailure.NotFound.class).isThrownBy(() -> diary.ofKid(1, "2026-05-01"));
        assertThatExceptionOfType(DomainFailure.NotFound.class)
                .isThrownBy(() -> diary.ofFamily(2, "2026-05-01T10:00:00Z"));
        assertThat(diary.findById(1)).isEmpty();
    }

    @Test
    void create_isRefused_whenTheIdIsTaken_andCountsNothing() {
        var first = diary.ofKid(1, "2026-05-01");

        assertThatExceptionOfType(IdTaken.class).isThrownBy(() -> diary.ofFamily(1, "2026-05-01T10:00:00Z"));
        assertThat(diary.findById(1)).hasValue(first);
        assertThat(table.rows(MemoryKeys.timeline(OWN), "")).isEmpty();
    }

    @Test
    void memoryOfAKid_liesTwice_andMovesTwice_withItsDay() {
        var memory = diary.ofKid(1, "2026-05-01");
        assertThat(placesOf(memory)).containsExactly("RV#2026-05-01T12:00:00Z#0000000001", "V#2026-05-01#0000000001");

        diary.change(ON_KID, 1, seen -> seen.edited(Diary.form("text", "2026-05-02"), ZoneOffset.UTC, NOW));

        assertThat(placesOf(memory)).containsExactly("RV#2026-05-02T12:00:00Z#0000000001", "V#2026-05-02#0000000001");
        assertThat(diary.find(ON_KID, 1).orElseThrow().details().moment().occurredOn())
                .isEqualTo(LocalDate.parse("2026-05-02"));
        assertThat(count(memory)).isEqualTo(new TimelineRows.Count(1, 0));
    }

    @Test
    void hidden_liesElsewhere_andIsCountedElsewhere() {
        var memory = diary.ofKid(1, "2026-05-01");
        var own = diary.ofFamily(2, "2026-05-01T10:00:00Z");

        diary.hide(memory);
        diary.hide(own);

        assertThat(placesOf(memory)).containsExactly("H#2026-05-01#0000000001", "RH#2026-05-01T12:00:00Z#0000000001");
        assertThat(placesOf(own)).containsExactly("RH#2026-05-01T10:00:00Z#0000000002");
        assertThat(count(memory)).isEqualTo(new TimelineRows.Count(0, 1));
        assertThat(diary.findById(1).orElseThrow().isHidden()).isTrue();
    }

    @Test
    void whatTheFamilySees_isNotWritten_whenOnlyAPhotoOrAMeasureChanges() {
        var memory = diary.withPhoto(1, "2026-05-01");
        var seen = MemoryKeys.inFamily(memory);
        table.delete(seen);

        diary.change(ON_KID, 1, now -> now.settling(5, photo -> photo.ready(3, 4)));
        diary.change(ON_KID, 1, now -> now.with(measured(now)));

        assertThat(table.find(seen, MemoryRows.IN_FAMILY)).isEmpty();
        assertThat(diary.find(ON_KID, 1).orElseThrow().photo(5).orElseThrow().width())
                .isEqualTo(3);
    }

    private static Details measured(Memory memory) {
        var details = memory.details();
        return new Details(
                details.story(), details.moment(), new Measures(70.0, null), details.visibility(), details.pinned());
    }

    @Test
    void longTranscript_liesApart_andIsReadWithItsMemory() {
        var memory = diary.ofFamily(1, "2026-05-01T10:00:00Z", Recording.of(null, null, LONG, null));

        assertThat(diary.find(OWN, 1)).hasValue(memory);
        assertThat(diary.findInFamily(FAMILY, 1)).hasValue(memory);
        assertThat(diary.timelines().page(List.of(OWN), Shown.VISIBLE, null, 5).memories())
                .containsExactly(memory);
        assertThat(table.find(MemoryKeys.transcript(1), TimelineRows.TRANSCRIPT))
                .isPresent();
    }

    @Test
    void longestTranscript_fits_inTheWidestCharacters() {
        var widest = Recording.of(null, null, "🐇".repeat(Recording.MAX_TRANSCRIPT), null);
        var memory = diary.ofFamily(1, "2026-05-01T10:00:00Z", widest);

        assertThat(diary.find(OWN, 1)).hasValue(memory);
    }

    @Test
    void transcript_comesAndGoesFromItsOwnRow_asItGrowsAndShrinks() {
        diary.ofFamily(1, "2026-05-01T10:00:00Z", Recording.of(null, null, "short", null));

        diary.change(OWN, 1, seen -> seen.withRecording(Recording.of(null, null, LONG, null), NOW));
        assertThat(diary.find(OWN, 1).orElseThrow().recording().transcript()).isEqualTo(LONG);

        diary.change(OWN, 1, seen -> seen.withRecording(Recording.of(null, null, "short", null), NOW));
        assertThat(diary.find(OWN, 1).orElseThrow().recording().transcript()).isEqualTo("short");
        assertThat(table.find(MemoryKeys.transcript(1), TimelineRows.TRANSCRIPT))
                .isEmpty();
    }

    @Test
    void deletedMemory_leavesNoRow() {
        var told = diary.ofFamily(1, "2026-05-01T10:00:00Z", Recording.of(null, null, LONG, null));
        var ofKid = diary.ofKid(2, "2026-05-01");

        diary.delete(told);
        diary.delete(ofKid);

        assertThat(placesOf(told)).isEmpty();
        assertThat(placesOf(ofKid)).isEmpty();
        assertThat(table.rows(MemoryKeys.ofMemory(1), "")).isEmpty();
        assertThat(table.rows(MemoryKeys.ofMemory(2), "")).isEmpty();
        assertThat(count(told)).isEqualTo(new TimelineRows.Count(0, 0));
    }

    @Test
    void deletedMemory_isNotFound_byWhoeverSawItBefore() {
        diary.ofFamily(1, "2026-05-01T10:00:00Z");
        var seen = memories.find(OWN, 1).orElseThrow();
        memories.delete(seen, NOW);

        assertThatExceptionOfType(DomainFailure.NotFound.class).isThrownBy(() -> memories.delete(seen, NOW));
        assertThatExceptionOfType(DomainFailure.NotFound.class)
                .isThrownBy(() -> memories.update(seen, now -> now.with(measured(now))));
    }

    @Test
    void change_isMadeToWhatIsThere_howeverOldTheSightOfIt() {
        diary.withPhoto(1, "2026-05-01");
        var seen = memories.find(ON_KID, 1).orElseThrow();

        memories.update(seen, now -> now.settling(5, photo -> photo.ready(3, 4)));
        memories.update(seen, now -> now.with(measured(now)));

        var now = diary.find(ON_KID, 1).orElseThrow();
        assertThat(now.photo(5).orElseThrow().width()).isEqualTo(3);
        assertThat(now.details().measures().heightCm()).isEqualTo(70.0);
    }

    @Test
    void memoryThatLosesItsLastPhoto_leavesNoRow() {
        var memory = diary.withPhoto(1, "2026-05-01");
        var photosOnly = new TimelineForm(null, LocalDate.parse("2026-05-01"), Measures.NONE);
        diary.change(ON_KID, 1, seen -> seen.edited(photosOnly, ZoneOffset.UTC, NOW));

        assertThat(memories.withoutMissing(ON_KID, 1, List.of(5))).containsExactly(5);
        assertThat(placesOf(memory)).isEmpty();
        assertThat(count(memory)).isEqualTo(new TimelineRows.Count(0, 0));
    }

    @Test
    void counts_areExact_whenManyWriteAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var writers = IntStream.rangeClosed(1, 12)
                    .mapToObj(id -> threads.submit(() -> {
                        var memory = diary.ofFamily(id, "2026-05-01T10:00:00Z");
                        if (id % 3 == 0) {
                            diary.hide(memory);
                        }
                        if (id % 4 == 0) {
                            diary.delete(memory);
                        }
                    }))
                    .toList();
            for (var writer : writers) {
                writer.get();
            }
        }

        // hidden: 3, 6, 9; deleted: 4, 8, and 12, which was hidden
        assertThat(diary.timelines().count(List.of(OWN), Shown.VISIBLE)).isEqualTo(6);
        assertThat(diary.timelines().count(List.of(OWN), Shown.HIDDEN)).isEqualTo(3);
        assertThat(diary.timelines().count(List.of(OWN), Shown.ALL)).isEqualTo(9);
    }
}
