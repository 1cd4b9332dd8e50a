package family.hearth.local.ms;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a family finds among its memories. */
@ExtendWith(LocalCloudExtension.class)
class MemorySearchIT {

    private final Api anybody;
    private Person ada;
    private Diary diary;

    MemorySearchIT(Api anybody) {
        this.anybody = anybody;
    }

    @BeforeEach
    void family() {
        ada = Person.join(anybody, "Ada");
        diary = new Diary(ada.api());
    }

    private ApiReply search(String q) {
        return ada.api().get(Diary.PATH).query("q", q).expect(200);
    }

    private List<Integer> found(String q) {
        var ids = new ArrayList<Integer>();
        search(q).json("/data").forEach(memory -> ids.add(memory.path("id").asInt()));
        return ids;
    }

    @ParameterizedTest
    @CsvSource({"crème", "CREME", "brul", "walking", "walk", "brighton", "seaside", "creme walked"})
    void memory_isFoundAtOnce_byWhatItSays(String q) {
        var memory = diary.write(Map.of(
                "title", "Crème brûlée",
                "notes", "We walked.",
                "transcript_language", "en",
                "location_name", "Brighton",
                "tags", List.of("seaside")));
        diary.write(Map.of("title", "Something else"));

        assertThat(found(q)).containsExactly(memory);
    }

    @Test
    void everyWord_mustBeMet() {
        diary.write(Map.of("title", "Sea", "notes", "Waves."));

        assertThat(found("sea waves")).hasSize(1);
        assertThat(found("sea mountains")).isEmpty();
        assertThat(search("mountains").number("/meta/total_count")).isZero();
    }

    @Test
    void nothingInParticular_isEverything() {
        diary.write(Map.of("title", "Sea"));

        assertThat(found("")).hasSize(1);
        assertThat(found("  ")).hasSize(1);
    }

    @Test
    void query_isRefused_whenItIsTooLong() {
        search("x".repeat(200));
        assertThat(ada.api()
                        .get(Diary.PATH)
                        .query("q", "x".repeat(201))
                        .expect(422)
                        .json("/errors/q"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 100})
    void matches_comeNewestFirst_acrossTheFamily_withTheirCount(int perPage) {
        var kid = ada.kid("Lena");
        var first = diary.write("rabbit one", "2024-05-01T10:00:00Z");
        var second = ada.memory(kid, "rabbit two", "2024-05-02");
        var third = diary.write("rabbit three", "2024-05-03T10:00:00Z");
        diary.write("hare", "2024-05-04T10:00:00Z");
        diary.hide("rabbit hidden", "2024-05-05T10:00:00Z");

        var ids = new ArrayList<Integer>();
        var page = ada.api()
                .get(Diary.PATH)
                .query("q", "rabbit")
                .query("per_page", perPage)
                .expect(200);
        while (true) {
            page.json("/data").forEach(memory -> ids.add(memory.path("id").asInt()));
            assertThat(page.number("/meta/total_count")).isEqualTo(3);
            if (page.json("/meta/next_cursor").isNull()) {
                break;
            }
            page = ada.api()
                    .get(Diary.PATH)
                    .query("q", "rabbit")
                    .query("per_page", perPage)
                    .query("cursor", page.string("/meta/next_cursor"))
                    .expect(200);
        }

        assertThat(ids).containsExactly(third, second, first);
    }

    @Test
    void hidden_areFound_onlyWhenTheyAreAskedFor() {
        var hidden = diary.hide("rabbit", "2024-05-05T10:00:00Z");

        assertThat(found("rabbit")).isEmpty();
        assertThat(ada.api()
                        .get(Diary.PATH)
                        .query("q", "rabbit")
                        .query("visibility", "hidden")
                        .expect(200)
                        .number("/data/0/id"))
                .isEqualTo(hidden);
    }

    @Test
    void cursor_belongsToItsQuery() {
        diary.write(Map.of("title", "rabbit"));
        diary.write(Map.of("title", "rabbit"));
        var cursor = ada.api()
                .get(Diary.PATH)
                .query("q", "rabbit")
                .query("per_page", 1)
                .expect(200)
                .string("/meta/next_cursor");

        for (var q : List.of("hare", "")) {
            assertThat(ada.api()
                            .get(Diary.PATH)
                            .query("q", q)
                            .query("cursor", cursor)
                            .expect(422)
                            .json("/errors/cursor"))
                    .isNotEmpty();
        }
    }

    @Test
    void memory_isFoundByWhatItSaysNow_inEitherDialect() {
        var kid = ada.kid("Lena");
        var memory = ada.memory(kid, "rabbit", "2024-05-01");

        ada.api()
                .put("/api/kids/" + kid + "/memories/" + memory)
                .json(Map.of("text", "hare", "occurredOn", "2024-05-02"))
                .expect(200);
        assertThat(found("rabbit")).isEmpty();
        assertThat(found("hare")).containsExactly(memory);

        diary.change(memory, Map.of("notes", "fox"));
        assertThat(found("hare")).isEmpty();
        assertThat(found("fox")).containsExactly(memory);

        ada.api().delete(Diary.at(memory)).expect(204);
        assertThat(found("fox")).isEmpty();
    }

    @Test
    void anotherFamily_findsNothingOfIt() {
        diary.write(Map.of("title", "rabbit"));
        var eve = Person.join(anybody, "Eve");

        var page = eve.api().get(Diary.PATH).query("q", "rabbit").expect(200);

        assertThat(page.json("/data")).isEmpty();
        assertThat(page.number("/meta/total_count")).isZero();
    }
}
