package family.hearth.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.memories.Home;
import family.hearth.domain.memories.Visibility;
import family.hearth.dynamodb.SearchStore.Match;
import family.hearth.dynamodb.SearchStore.Place;
import family.hearth.dynamodb.SearchStore.Shelf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;

@ExtendWith(StoreExtension.class)
class SearchStoreIT {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final Home KID = new Home.OfKid(70);
    private static final Home FAMILY = new Home.OfFamily(7);
    private static final Home OTHER = new Home.OfFamily(8);

    /** How many memories a shelf claims, so that it is read whole, and so that it is read by segments. */
    private static final int FEW = 9;

    private static final int MANY = 10_000;

    private final Table table;
    private final SearchStore store;

    SearchStoreIT(Table table) {
        this.table = table;
        this.store = new SearchStore(table);
    }

    @ParameterizedTest
    @ValueSource(ints = {FEW, MANY})
    void search_findsWhatIsMeant_newestFirst_thenHighestId(int memories) {
        write(KID, NOON, 1, "a");
        write(KID, NOON.plusSeconds(1), 2, "a");
        write(FAMILY, NOON, 3, "a");
        write(FAMILY, NOON.plusSeconds(9), 4, "b");

        var found = store.search(shelves(memories), saying("a"), 10);

        assertThat(found.total()).isEqualTo(3);
        assertThat(ids(found.newest())).containsExactly(2, 3, 1);
    }

    @Test
    void search_countsAll_andReturnsTheNewest_whenThereAreMore() {
        for (var id = 1; id <= 9; id++) {
            write(KID, NOON.plusSeconds(id), id, "a");
        }

        var found = store.search(shelves(MANY), SearchStoreIT::every, 2);

        assertThat(found.total()).isEqualTo(9);
        assertThat(ids(found.newest())).containsExactly(9, 8);
    }

    @Test
    void match_saysWhereTheMemoryLies_andWhetherItIsShown() {
        write(KID, NOON, 1, "a");
        table.write()
                .put(SearchRows.ROW, row(FAMILY, NOON, 2, Visibility.HIDDEN, "a"))
                .commit();

        assertThat(store.search(shelves(FEW), SearchStoreIT::every, 10).newest())
                .containsExactly(
                        new Match(FAMILY, new Place(NOON, 2), Visibility.HIDDEN),
                        new Match(KID, new Place(NOON, 1), Visibility.VISIBLE));
    }

    @Test
    void search_findsWhatWasJustWritten_andNotWhatWasJustDeleted() {
        write(KID, NOON, 1, "a");
        write(KID, NOON, 2, "a");
        table.delete(SearchKeys.words(KID, NOON, 1));

        assertThat(ids(store.search(shelves(FEW), SearchStoreIT::every, 10).newest()))
                .containsExactly(2);
    }

    @Test
    void search_leavesOthersAlone() {
        write(OTHER, NOON, 1, "a");

        assertThat(store.search(shelves(FEW), SearchStoreIT::every, 10).total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {FEW, MANY})
    void pages_ofOne_comeToAll(int memories) {
        for (var id = 1; id <= 7; id++) {
            write(id % 2 == 0 ? KID : FAMILY, NOON.plusSeconds(id / 3), id, "a");
        }

        assertThat(paged(memories, () -> {})).containsExactly(7, 6, 5, 4, 3, 2, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {FEW, MANY})
    void pages_stayAsTheyWere_whileMemoriesAreAdded(int memories) {
        for (var id = 1; id <= 3; id++) {
            write(KID, NOON.plusSeconds(id), id, "a");
        }

        assertThat(paged(memories, () -> write(KID, NOON.plusSeconds(100), 100, "a")))
                .containsExactly(3, 2, 1);
    }

    @ParameterizedTest
    @ValueSource(ints = {FEW, MANY})
    void below_returnsOnlyWhatIsMeant(int memories) {
        write(KID, NOON, 1, "a");
        write(KID, NOON, 2, "b");
        write(KID, NOON, 3, "a");

        assertThat(ids(store.below(shelves(memories), new Place(NOON, 3), saying("a"), 10)))
                .containsExactly(1);
    }

    private List<Integer> paged(int memories, Runnable meanwhile) {
        var ids = new ArrayList<Integer>();
        var page = store.search(shelves(memories), SearchStoreIT::every, 1).newest();
        while (!page.isEmpty()) {
            ids.addAll(ids(page));
            meanwhile.run();
            page = store.below(shelves(memories), page.getLast().place(), SearchStoreIT::every, 1);
        }
        return ids;
    }

    private void write(Home home, Instant recordedAt, int id, String words) {
        table.write()
                .put(SearchRows.ROW, row(home, recordedAt, id, Visibility.VISIBLE, words))
                .commit();
    }

    private static SearchRows.Row row(Home home, Instant at, int id, Visibility visibility, String words) {
        return new SearchRows.Row(home, at, id, visibility, SdkBytes.fromUtf8String(words));
    }

    private static List<Shelf> shelves(int memories) {
        return List.of(new Shelf(KID, memories), new Shelf(FAMILY, memories), new Shelf(new Home.OfKid(71), 0));
    }

    private static BiPredicate<Match, byte[]> saying(String words) {
        return (match, packed) -> SdkBytes.fromByteArray(packed).asUtf8String().equals(words);
    }

    private static List<Integer> ids(List<Match> matches) {
        return matches.stream().map(match -> match.place().memoryId()).toList();
    }

    private static boolean every(Match match, byte[] words) {
        return true;
    }
}
