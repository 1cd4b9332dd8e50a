package family.hearth.local.atrict;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Paging;
import family.hearth.local.Person;
import family.hearth.testkit.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every list of the dialect is walked by pages of one, and believes only its own cursors. */
@ExtendWith(LocalCloudExtension.class)
class PagingIT {

    private final Api anybody;
    private final Person ada;

    PagingIT(Api anybody) {
        this.anybody = anybody;
        this.ada = Person.join(anybody, "Ada");
    }

    @Test
    void families_comeOnceEach() {
        var made = new ArrayList<>(Paging.ids(ada.api(), "/api/families", 25));
        for (var name : List.of("One", "Two", "Three")) {
            made.add(idOf(ada.api()
                    .post("/api/families")
                    .json(Map.of("name", name))
                    .expect(201)
                    .number("/id")));
        }
        assertWalked("/api/families", ada, made);
    }

    @Test
    void kids_comeOnceEach() {
        assertWalked("/api/kids", ada, threeKids());
    }

    @Test
    void kidsOfAFamily_comeOnceEach() {
        var home = ada.api().get("/family").expect(200).number("/id");
        assertWalked("/api/kids?familyId=" + home, ada, threeKids());
    }

    @Test
    void sharedKids_comeOnceEach_evenWhenSomeAreGone() {
        var oma = Person.join(anybody, "Oma");
        var kids = new ArrayList<Integer>();
        for (int i = 0; i < 5; i++) {
            var kid = ada.kid("Kid " + i);
            ada.share(kid, oma, "viewer");
            kids.add(kid);
        }
        ada.api().delete("/api/kids/" + kids.removeFirst()).expect(204);
        ada.api().delete("/api/kids/" + kids.removeLast()).expect(204);
        assertWalked("/api/kids", oma, kids);
    }

    @Test
    void memories_comeOnceEach_newestFirst() {
        var kid = ada.kid("Lena");
        var old = ada.memory(kid, "old", "2020-01-01");
        var recent = ada.memory(kid, "new", "2024-01-01");
        var middle = ada.memory(kid, "middle", "2022-01-01");
        assertThat(Paging.ids(ada.api(), "/api/kids/" + kid + "/memories", 1)).containsExactly(recent, middle, old);
    }

    @Test
    void permissions_comeOnceEach() {
        var kid = ada.kid("Lena");
        for (var name : List.of("Oma", "Opa", "Tante")) {
            ada.share(kid, Person.join(anybody, name), "viewer");
        }
        var path = "/api/kids/" + kid + "/permissions";
        assertThat(Paging.ids(ada.api(), path, 1))
                .hasSize(4)
                .doesNotHaveDuplicates()
                .isEqualTo(Paging.ids(ada.api(), path, 100));
    }

    @Test
    void invites_comeOnceEach() {
        var kid = ada.kid("Lena");
        var made = List.of("a", "b", "c").stream()
                .map(name ->
                        idOf(Invites.send(ada, kid, name + "-" + ada.email()).number("/id")))
                .toList();
        assertWalked("/api/kids/" + kid + "/invites", ada, made);
    }

    @Test
    void receivedInvites_comeOnceEach_endedOnesLeftOut() {
        var oma = Person.join(anybody, "Oma");
        ada.share(ada.kid("Proof"), oma, "viewer");
        var pending = new ArrayList<Integer>();
        for (int i = 0; i < 3; i++) {
            pending.add(idOf(Invites.send(ada, ada.kid("Kid " + i), oma.email()).number("/id")));
            var kid = ada.kid("Revoked " + i);
            var ended = Invites.send(ada, kid, oma.email()).number("/id");
            ada.api().delete("/api/kids/" + kid + "/invites/" + ended).expect(204);
        }
        assertWalked("/api/invites", oma, pending);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "x", "1.5", ""})
    void limit_answers422_whenItIsNoneFrom1To100(String limit) {
        var kid = "/api/kids/" + ada.kid("Lena");
        var lists = List.of(
                "/api/families",
                "/api/kids",
                "/api/invites",
                kid + "/memories",
                kid + "/permissions",
                kid + "/invites");
        for (var path : lists) {
            var reply = ada.api().get(path).query("limit", limit).expect(422);
            assertThat(reply.json("/errors/limit")).isNotEmpty();
        }
    }

    @Test
    void limit_isAnythingFrom1To100() {
        ada.api().get("/api/kids?limit=1").expect(200);
        ada.api().get("/api/kids?limit=100").expect(200);
    }

    @Test
    void cursor_answers422_whenItWasNotMadeForThisListAndCaller() {
        threeKids();
        var home = ada.api().get("/family").expect(200).number("/id");
        var cursor = ada.api().get("/api/kids?limit=1").expect(200).string("/nextCursor");
        assertThat(cursor).matches("[A-Za-z0-9_-]+");

        refused(ada.api(), "/api/families", cursor);
        refused(ada.api(), "/api/kids?familyId=" + home, cursor);
        refused(Person.join(anybody, "Bob").api(), "/api/kids", cursor);
        refused(ada.api(), "/api/kids", cursor.substring(1));
        refused(ada.api(), "/api/kids", (cursor.startsWith("A") ? "B" : "A") + cursor.substring(1));
        refused(ada.api(), "/api/kids", cursor + "=");
        refused(ada.api(), "/api/kids", "nonsense");
    }

    @Test
    void cursor_lastsADay_andMayChangeItsLimit(MovableClock clock) {
        threeKids();
        var cursor = ada.api().get("/api/kids?limit=1").expect(200).string("/nextCursor");

        clock.advance(Duration.ofHours(24));

        assertThat(ada.api()
                        .get("/api/kids?limit=2&cursor=" + cursor)
                        .expect(200)
                        .json("/items"))
                .hasSize(2);
    }

    private static void refused(Api api, String path, String cursor) {
        var reply = api.get(path).query("cursor", cursor).expect(422);
        assertThat(reply.json("/errors/cursor")).isNotEmpty();
    }

    private static void assertWalked(String path, Person walker, List<Integer> expected) {
        assertThat(Paging.ids(walker.api(), path, 1))
                .containsExactlyInAnyOrderElementsOf(expected)
                .isEqualTo(Paging.ids(walker.api(), path, 100));
    }

    private List<Integer> threeKids() {
        return List.of(ada.kid("One"), ada.kid("Two"), ada.kid("Three"));
    }

    private static int idOf(long number) {
        return Math.toIntExact(number);
    }
}
