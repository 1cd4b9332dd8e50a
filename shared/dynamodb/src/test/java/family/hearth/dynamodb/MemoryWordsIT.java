package family.hearth.dynamodb;

import static family.hearth.dynamodb.Diary.FAMILY;
import static family.hearth.dynamodb.Diary.NOW;
import static family.hearth.dynamodb.Diary.ON_KID;
import static family.hearth.dynamodb.Diary.OWN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import family.hearth.domain.memories.Memory;
import family.hearth.domain.memories.Recording;
import family.hearth.domain.memories.Shown;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words beside each memory, and the pages that a search makes of them. */
@ExtendWith(StoreExtension.class)
class MemoryWordsIT {

    private final Table table;
    private final Diary diary;
    private final TimelineStore timelines;
    private final SearchStore search;

    MemoryWordsIT(Table table) {
        this.table = table;
        this.diary = new Diary(table);
        this.timelines = diary.timelines();
        this.search = new SearchStore(table);
    }

    @BeforeEach
    void families() {
        diary.open();
    }

    private List<Integer> saying(String word) {
        return search
                .search(
                        timelines.shelves(timelines.ofFamily(FAMILY)),
                        (match, words) -> new String(words, UTF_8).contains(word),
                        100)
                .newest()
                .stream()
                .map(match -> match.place().memoryId())
                .toList();
    }

    @Test
    void memory_isFoundAtOnce_byAllThatItSays() {
        diary.ofFamily(1, "2026-05-01T10:00:00Z", Recording.of(null, null, "spoken", null));
        diary.ofKid(2, "2026-05-01");

        for (var word : List.of("title", "notes", "Bern", "trip", "sea", "spoken")) {
            assertThat(saying(word)).as(word).containsExactly(1);
        }
        assertThat(saying("text")).containsExactly(2);
    }

    @Test
    void memory_isFoundByWhatItSaysNow_whereItLiesNow() {
        diary.ofKid(1, "2026-05-01");

        diary.change(ON_KID, 1, seen -> seen.edited(Diary.form("other", "2026-05-02"), ZoneOffset.UTC, NOW));

        assertThat(saying("text")).isEmpty();
        assertThat(saying("other")).containsExactly(1);
        assertThat(table.rows(SearchKeys.partition(ON_KID), "")).hasSize(1);
    }

    @Test
    void deletedMemory_leavesNoWords() {
        var memory = diary.ofKid(1, "2026-05-01");

        diary.delete(memory);

        assertThat(table.rows(SearchKeys.partition(ON_KID), "")).isEmpty();
    }

    @Test
    void words_areNotPacked_whenNothingIsSaidThatWasNotThere() {
        diary.withPhoto(1, "2026-05-01");
        var photos = new MemoryStore(table, WordPacking.NONE);

        photos.update(photos.find(ON_KID, 1).orElseThrow(), now -> now.settling(5, photo -> photo.ready(3, 4)));

        assertThat(saying("text")).containsExactly(1);
        var seen = photos.find(ON_KID, 1).orElseThrow();
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        photos.update(seen, now -> now.edited(Diary.form("other", "2026-05-01"), ZoneOffset.UTC, NOW)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void found_isInTheOrderOfTheFamily_pageByPage(int limit) {
        diary.ofFamily(1, "2026-05-01T10:00:00Z");
        diary.ofFamily(2, "2026-05-03T10:00:00Z", Recording.of(null, null, "x".repeat(9000), null));
        diary.ofKid(3, "2026-05-02");
        diary.hide(diary.ofFamily(4, "2026-05-04T10:00:00Z"));
        var shelves = timelines.shelves(List.of(OWN, ON_KID));

        var ids = new ArrayList<Integer>();
        var matches = search.search(shelves, (match, words) -> true, limit + 1).newest();
        for (var page = timelines.found(matches, limit); ; page = timelines.found(matches, limit)) {
            page.memories().stream().map(Memory::id).forEach(ids::add);
            if (page.next() == null) {
                break;
            }
            matches = search.below(shelves, page.next(), (match, words) -> true, limit + 1);
        }

        assertThat(ids).containsExactly(4, 2, 3, 1);
        assertThat(timelines.count(List.of(OWN, ON_KID), Shown.ALL)).isEqualTo(4);
    }

    @Test
    void found_leavesOut_whatWasDeletedSince() {
        var gone = diary.ofFamily(1, "2026-05-01T10:00:00Z");
        var there = diary.ofFamily(2, "2026-05-03T10:00:00Z");
        var matches = search.search(timelines.shelves(List.of(OWN)), (match, words) -> true, 5)
                .newest();
        diary.delete(gone);

        assertThat(timelines.found(matches, 5).memories()).containsExactly(there);
    }
}
