package family.hearth.local.memories;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Paging;
import family.hearth.local.Person;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalCloudExtension.class)
class TimelineIT {

    private final Api anybody;
    private Person ada;
    private int kid;
    private String timeline;

    TimelineIT(Api anybody) {
        this.anybody = anybody;
    }

    @BeforeEach
    void family() {
        ada = Person.join(anybody, "Ada");
        kid = ada.kid("Lena");
        timeline = "/api/kids/" + kid + "/memories";
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100})
    void list_isNewestDayFirst_thenNewestId_howeverLongItsPages(int limit) {
        var sameDay = new ArrayList<Integer>();
        for (var i = 0; i < 4; i++) {
            sameDay.add(ada.memory(kid, "same day", "2024-05-01"));
        }
        var oldest = ada.memory(kid, "oldest", "1900-01-01");
        var newest = ada.memory(kid, "newest", "2024-05-02");
        var expected = new ArrayList<Integer>();
        expected.add(newest);
        sameDay.sort(Collections.reverseOrder());
        expected.addAll(sameDay);
        expected.add(oldest);

        assertThat(Paging.ids(ada.api(), timeline, limit)).isEqualTo(expected);
    }

    @Test
    void list_isEmpty_withoutMemories() {
        var page = ada.api().get(timeline).expect(200);

        assertThat(page.json("/items")).isEmpty();
        assertThat(page.json("/nextCursor").isNull()).isTrue();
    }

    @Test
    void list_holds25_whenNobodySaysHowMany() {
        for (var i = 1; i <= 26; i++) {
            ada.memory(kid, "day " + i, "2024-05-%02d".formatted(i));
        }

        var first = ada.api().get(timeline).expect(200);
        var second = ada.api()
                .get(timeline)
                .query("cursor", first.string("/nextCursor"))
                .expect(200);

        assertThat(first.json("/items")).hasSize(25);
        assertThat(second.json("/items")).hasSize(1);
        assertThat(second.json("/nextCursor").isNull()).isTrue();
    }

    @Test
    void list_goesOnWhereItWas_whenTheMemoryAtThePageEndIsDeleted() {
        var three = new ArrayList<Integer>();
        for (var i = 0; i < 3; i++) {
            three.add(ada.memory(kid, "x", "2024-05-01"));
        }
        three.sort(Comparator.reverseOrder());
        var first = ada.api().get(timeline).query("limit", 1).expect(200);
        ada.api().delete(timeline + "/" + three.get(0)).expect(204);

        var second = ada.api()
                .get(timeline)
                .query("limit", 1)
                .query("cursor", first.string("/nextCursor"))
                .expect(200);

        assertThat(second.number("/items/0/id")).isEqualTo((int) three.get(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "ten", "1.5", "99999999999"})
    void list_refusesALimitOutOfRange(String limit) {
        assertThat(ada.api().get(timeline).query("limit", limit).expect(422).json("/errors/limit"))
                .isNotEmpty();
    }

    @Test
    void cursor_belongsToOneTimeline_andOneCaller() {
        var other = ada.kid("Tom");
        ada.memory(kid, "a", "2024-05-01");
        ada.memory(kid, "b", "2024-05-01");
        var oma = Person.join(anybody, "Oma");
        ada.share(kid, oma, "viewer");
        var cursor = ada.api().get(timeline).query("limit", 1).expect(200).string("/nextCursor");

        var elsewhere = ada.api().get("/api/kids/" + other + "/memories").query("cursor", cursor);
        var somebodyElse = oma.api().get(timeline).query("cursor", cursor);

        assertThat(elsewhere.expect(422).json("/errors/cursor")).isNotEmpty();
        assertThat(somebodyElse.expect(422).json("/errors/cursor")).isNotEmpty();
    }

    @Test
    void cursor_isRefused_whenItIsForged() {
        for (var forged : new String[] {"x", "AAAA", "%00", "🙈", "a".repeat(4000)}) {
            assertThat(ada.api()
                            .get(timeline)
                            .query("cursor", forged)
                            .expect(422)
                            .json("/errors/cursor"))
                    .isNotEmpty();
        }
    }

    @Test
    void move_takesAMemoryToItsNewDay() {
        var first = ada.memory(kid, "first", "2024-05-01");
        var second = ada.memory(kid, "second", "2024-05-02");

        var moved = ada.api()
                .put(timeline + "/" + first)
                .json(Map.of("text", "first", "occurredOn", "2024-05-03"))
                .expect(200);

        assertThat(moved.number("/id")).isEqualTo(first);
        assertThat(Paging.ids(ada.api(), timeline, 1)).containsExactly(first, second);
        assertThat(ada.api().get(timeline + "/" + first).expect(200).string("/occurredOn"))
                .isEqualTo("2024-05-03");
    }
}
