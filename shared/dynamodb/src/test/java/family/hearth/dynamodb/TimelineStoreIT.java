package family.hearth.dynamodb;

import static family.hearth.dynamodb.Diary.FAMILY;
import static family.hearth.dynamodb.Diary.KID;
import static family.hearth.dynamodb.Diary.NOW;
import static family.hearth.dynamodb.Diary.ON_KID;
import static family.hearth.dynamodb.Diary.OTHER;
import static family.hearth.dynamodb.Diary.OWN;
import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.memories.Home;
import family.hearth.domain.memories.Memory;
import family.hearth.domain.memories.Recording;
import family.hearth.domain.memories.Shown;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(StoreExtension.class)
class TimelineStoreIT {

    private static final int TOM = 71;

    private final Table table;
    private final Diary diary;
    private final TimelineStore timelines;

    TimelineStoreIT(Table table) {
        this.table = table;
        this.diary = new Diary(table);
        this.timelines = diary.timelines();
    }

    @BeforeEach
    void families() {
        diary.open().with(TOM);
    }

    private List<Integer> walk(Shown shown, int limit) {
        var ids = new ArrayList<Integer>();
        SearchStore.Place below = null;
        do {
            var page = timelines.page(timelines.ofFamily(FAMILY), shown, below, limit);
            assertThat(page.memories()).hasSizeBetween(0, limit);
            page.memories().forEach(memory -> ids.add(memory.id()));
            below = page.next();
        } while (below != null);
        return ids;
    }

    private static List<Integer> ids(List<Memory> memories) {
        return memories.stream().map(Memory::id).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void family_seesItsOwnAndItsKids_newestFirst_thenNewestId(int limit) {
        diary.ofFamily(1, "1900-01-01T00:00:00Z");
        diary.ofKid(2, "2026-05-01");
        diary.ofFamily(Integer.MAX_VALUE, "2026-05-01T12:00:00Z");
        diary.ofKid(4, TOM, "2026-05-01");
        diary.ofFamily(5, "2026-05-01T12:00:01Z");
        diary.ofFamily(6, "2026-05-01T11:59:59Z");

        assertThat(walk(Shown.VISIBLE, limit)).containsExactly(5, Integer.MAX_VALUE, 4, 2, 6, 1);
    }

    @Test
    void page_isTheLast_onlyWhenNothingComesBelow() {
        diary.ofFamily(1, "2026-05-01T10:00:00Z");
        diary.ofKid(2, "2026-05-01");

        assertThat(timelines.page(List.of(OWN, ON_KID), Shown.VISIBLE, null, 1).next())
                .isEqualTo(new SearchStore.Place(Instant.parse("2026-05-01T12:00:00Z"), 2));
        assertThat(timelines.page(List.of(OWN, ON_KID), Shown.VISIBLE, null, 2).next())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void hidden_areLeftOut_unlessTheyAreAskedFor(int limit) {
        diary.hide(diary.ofFamily(1, "2026-05-01T10:00:00Z"));
        diary.ofFamily(2, "2026-05-02T10:00:00Z");
        diary.hide(diary.ofKid(3, "2026-05-03"));
        diary.ofKid(4, "2026-05-04");

        assertThat(walk(Shown.VISIBLE, limit)).containsExactly(4, 2);
        assertThat(walk(Shown.HIDDEN, limit)).containsExactly(3, 1);
        assertThat(walk(Shown.ALL, limit)).containsExactly(4, 3, 2, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void kid_hasItsHiddenMemoriesInTheSameOrder_whenTheyAreAskedFor(int limit) {
        diary.ofKid(1, "2026-05-01");
        diary.hide(diary.ofKid(2, "2026-05-01"));
        diary.ofKid(3, "2026-05-01");
        diary.hide(diary.ofKid(4, "1900-01-01"));

        var ids = new ArrayList<Integer>();
        TimelineStore.Day below = null;
        for (var page = timelines.ofKid(KID, Shown.ALL, below, limit);
                !page.isEmpty();
                page = timelines.ofKid(KID, Shown.ALL, below, limit)) {
            ids.addAll(ids(page));
            var last = page.getLast();
            below = new TimelineStore.Day(last.details().moment().day(), last.id());
        }

        assertThat(ids).containsExactly(3, 2, 1, 4);
        assertThat(ids(timelines.ofKid(KID, Shown.VISIBLE, null, 5))).containsExactly(3, 1);
        assertThat(ids(timelines.ofKid(KID, Shown.HIDDEN, new TimelineStore.Day(LocalDate.parse("2026-05-01"), 2), 5)))
                .containsExactly(4);
    }

    @Test
    void memoriesOfAKid_followItToAnotherFamily_atOnce() {
        diary.ofKid(1, "2026-05-01");
        diary.ofFamily(2, "2026-05-01T10:00:00Z");
        var kid = new KidStore(table).find(KID).orElseThrow();

        new KidMoves(table).move(kid, moving -> moving.in(OTHER), NOW);

        assertThat(walk(Shown.VISIBLE, 5)).containsExactly(2);
        assertThat(ids(timelines
                        .page(timelines.ofFamily(OTHER), Shown.VISIBLE, null, 5)
                        .memories()))
                .containsExactly(1);
        assertThat(timelines.count(timelines.ofFamily(OTHER), Shown.VISIBLE)).isEqualTo(1);
        assertThat(timelines.count(timelines.ofFamily(FAMILY), Shown.VISIBLE)).isEqualTo(1);
    }

    @Test
    void memoriesOfAKid_goWithIt_whenItIsDeleted() {
        diary.ofKid(1, "2026-05-01");

        new KidStore(table).delete(new KidStore(table).find(KID).orElseThrow(), NOW);

        assertThat(walk(Shown.ALL, 5)).isEmpty();
        assertThat(timelines.count(timelines.ofFamily(FAMILY), Shown.ALL)).isZero();
    }

    @Test
    void family_seesNoPhotosAndNoMeasures() {
        var memory = diary.withPhoto(1, "2026-05-01");

        assertThat(timelines.page(List.of(ON_KID), Shown.VISIBLE, null, 5).memories())
                .containsExactly(memory.withPhotos(List.of()));
    }

    @Test
    void page_endsEarly_ratherThanOutgrowAnAnswer() {
        var transcript = Recording.of(null, null, "🐇".repeat(Recording.MAX_TRANSCRIPT), null);
        for (var id = 1; id <= 8; id++) {
            diary.ofFamily(id, "2026-05-01T10:00:00Z", transcript);
        }

        var first = timelines.page(List.of(OWN), Shown.VISIBLE, null, 100);
        var second = timelines.page(List.of(OWN), Shown.VISIBLE, first.next(), 100);

        assertThat(ids(first.memories())).containsExactly(8, 7, 6, 5, 4, 3);
        assertThat(ids(second.memories())).containsExactly(2, 1);
        assertThat(second.next()).isNull();
    }

    @Test
    void family_withoutMemories_hasNone() {
        assertThat(timelines.ofFamily(FAMILY)).containsExactly(OWN, ON_KID, new Home.OfKid(TOM));
        assertThat(walk(Shown.ALL, 1)).isEmpty();
        assertThat(timelines.count(timelines.ofFamily(FAMILY), Shown.ALL)).isZero();
    }
}
