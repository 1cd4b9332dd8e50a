package family.hearth.local.ms;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of a family's memories, and its pages. */
@ExtendWith(LocalCloudExtension.class)
class MemoryListIT {

    private static final String PATH = Diary.PATH;

    private final Api anybody;
    private Person ada;
    private Diary diary;

    MemoryListIT(Api anybody) {
        this.anybody = anybody;
    }

    @BeforeEach
    void family() {
        ada = Person.join(anybody, "Ada");
        diary = new Diary(ada.api());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 100})
    void list_isNewestFirst_acrossTheFamilyAndItsKids_howeverLongItsPages(int perPage) {
        var lena = ada.kid("Lena");
        var tom = ada.kid("Tom");
        var oldest = diary.write("oldest", "1900-01-01T00:00:00Z");
        var noon = ada.memory(lena, "noon", "2024-05-01");
        var before = diary.write("before", "2024-05-01T11:59:59Z");
        var newest = ada.memory(tom, "newest", "2024-05-02");
        var after = diary.write("after", "2024-05-01T14:00:01+02:00");

        assertThat(diary.ids("visible", perPage, 5)).containsExactly(newest, after, noon, before, oldest);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void memoriesOfOneSecond_comeNewestIdFirst(int perPage) {
        var kid = ada.kid("Lena");
        var ids = new ArrayList<Integer>();
        for (var i = 0; i < 2; i++) {
            ids.add(diary.write("x", "2024-05-01T12:00:00Z"));
            ids.add(ada.memory(kid, "x", "2024-05-01"));
        }

        assertThat(diary.ids("visible", perPage, 4))
                .isEqualTo(ids.stream().sorted((a, b) -> Integer.compare(b, a)).toList());
    }

    @Test
    void list_isEmpty_withoutMemories() {
        var page = ada.api().get(PATH).expect(200);

        assertThat(page.json("/data")).isEmpty();
        assertThat(page.json("/meta/next_cursor").isNull()).isTrue();
        assertThat(page.number("/meta/total_count")).isZero();
    }

    @Test
    void list_holds25_whenNobodySaysHowMany() {
        for (var i = 0; i < 26; i++) {
            diary.write("x", "2024-05-01T12:00:00Z");
        }

        var first = ada.api().get(PATH).expect(200);
        var second = ada.api()
                .get(PATH)
                .query("cursor", first.string("/meta/next_cursor"))
                .expect(200);

        assertThat(first.json("/data")).hasSize(25);
        assertThat(second.json("/data")).hasSize(1);
        assertThat(second.number("/meta/total_count")).isEqualTo(26);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "ten", "1.5", "99999999999"})
    void list_refusesAPageOutOfRange(String perPage) {
        assertThat(ada.api().get(PATH).query("per_page", perPage).expect(422).json("/errors/per_page"))
                .isNotEmpty();
    }

    @Test
    void cursor_belongsToOneCallerAndOneQuery() {
        diary.write("a", "2024-05-01T12:00:00Z");
        diary.write("b", "2024-05-01T12:00:00Z");
        var kid = ada.kid("Lena");
        ada.memory(kid, "a", "2024-05-01");
        ada.memory(kid, "b", "2024-05-01");
        var cursor = ada.api().get(PATH).query("per_page", 1).expect(200).string("/meta/next_cursor");
        var timeline = "/api/kids/" + kid + "/memories";
        var ofAtrict = ada.api().get(timeline).query("limit", 1).expect(200).string("/nextCursor");
        var again = anybody.bearer(Person.signIn(anybody, ada.email()));

        for (var misplaced : List.of(
                again.get(PATH).query("cursor", cursor),
                ada.api().get(PATH).query("cursor", cursor).query("visibility", "all"),
                ada.api().get(PATH).query("cursor", ofAtrict),
                ada.api().get(PATH).query("cursor", cursor + "A"),
                ada.api().get(timeline).query("cursor", cursor))) {
            assertThat(misplaced.expect(422).json("/errors/cursor")).isNotEmpty();
        }
        ada.api().get(PATH).query("cursor", cursor).expect(200);
    }

    @Test
    void list_goesOnWhereItWas_whenTheMemoryAtThePageEndIsDeleted() {
        var three = new ArrayList<Integer>();
        for (var day = 3; day > 0; day--) {
            three.add(diary.write("x", "2024-05-0%dT10:00:00Z".formatted(day)));
        }
        var cursor = ada.api().get(PATH).query("per_page", 1).expect(200).string("/meta/next_cursor");
        ada.api().delete(Diary.at(three.getFirst())).expect(204);

        var second =
                ada.api().get(PATH).query("per_page", 1).query("cursor", cursor).expect(200);

        assertThat(second.number("/data/0/id")).isEqualTo((int) three.get(1));
    }

    @Test
    void page_endsEarly_ratherThanOutgrowAnAnswer() {
        var transcript = "🐇".repeat(100_000);
        for (var i = 0; i < 7; i++) {
            diary.write(Map.of("transcript", transcript));
        }

        var first = ada.api().get(PATH).expect(200);
        var second = ada.api()
                .get(PATH)
                .query("cursor", first.string("/meta/next_cursor"))
                .expect(200);

        assertThat(first.json("/data")).hasSize(6);
        assertThat(first.string("/data/5/transcript")).isEqualTo(transcript);
        assertThat(second.json("/data")).hasSize(1);
        assertThat(first.number("/meta/total_count")).isEqualTo(7);
    }

    @Test
    void memoriesOfAKid_followItToAnotherFamily_atOnce() {
        var kid = ada.kid("Lena");
        var memory = ada.memory(kid, "x", "2024-05-01");
        var other = ada.api()
                .post("/api/families")
                .json(Map.of("name", "Other"))
                .expect(201)
                .number("/id");

        ada.api()
                .put("/api/kids/" + kid)
                .json(Map.of("name", "Lena", "familyId", other))
                .expect(200);

        assertThat(diary.ids("visible", 5, 0)).isEmpty();
        ada.api().get(Diary.at(memory)).expect(404);
        ada.api()
                .patch("/settings/default-family")
                .json(Map.of("family_id", other))
                .expect(200);
        assertThat(diary.ids("visible", 5, 1)).containsExactly(memory);
        assertThat(diary.show(memory).path("family_id").asLong()).isEqualTo(other);
    }

    @Test
    void memoriesOfAKid_goWithIt_whenItIsDeleted() {
        var kid = ada.kid("Lena");
        var memory = ada.memory(kid, "x", "2024-05-01");

        ada.api().delete("/api/kids/" + kid).expect(204);

        assertThat(diary.ids("all", 5, 0)).isEmpty();
        ada.api().get(Diary.at(memory)).expect(404);
        ada.api().put(Diary.at(memory)).json(Map.of("title", "x")).expect(404);
        ada.api().delete(Diary.at(memory)).expect(404);
    }
}
