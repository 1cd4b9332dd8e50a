package family.hearth.local.input;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.people.FamilyRole;
import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.local.input.WriteRoutes.Route;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who has left a family, or holds a key that it gave up, is a stranger to its chores, prizes, points and members. */
@ExtendWith(LocalCloudExtension.class)
class ChoreographyIsolationIT {

    private static final String V1 = "/api/v1/";
    private static final String SETTINGS = "/settings/api-key";
    private static final Ids NOBODYS = new Ids(
            "01ARZ3NDEKTSV4RRFFQ69G5FAV", "01ARZ3NDEKTSV4RRFFQ69G5FAW", "01ARZ3NDEKTSV4RRFFQ69G5FAX", "2147483647");

    private final Api anybody;
    private Person ada;
    private Person eve;
    private Ids adas;
    private Ids eves;
    private String key;

    ChoreographyIsolationIT(Api anybody) {
        this.anybody = anybody;
    }

    /** What a request may name. */
    private record Ids(String chore, String prize, String redemption, String member) {}

    @BeforeEach
    void families() {
        ada = Person.join(anybody, "Ada");
        eve = Person.join(anybody, "Eve");
        key = ada.familyKey();
        adas = furnish(ada);
        eves = furnish(eve);
    }

    /** A family in which everything has happened once. */
    private static Ids furnish(Person person) {
        var kid = Integer.toString(person.kid("Leopoldine"));
        var chore = made(person, "chores", Map.of("name", "Secret chore"));
        var prize = made(person, "prizes", Map.of("name", "Secret prize", "costPoints", 1));
        made(person, "completions", Map.of("choreId", chore, "memberId", kid));
        var redemption = made(person, "redemptions", Map.of("prizeId", prize, "memberId", kid));
        return new Ids(chore, prize, redemption, kid);
    }

    private static String made(Person person, String path, Map<String, Object> body) {
        return person.api().post(V1 + path).json(body).expect(201).string("/data/id");
    }

    /** Every route that names something, with the caller's own where it names two things. */
    private List<Route> about(Ids ids, Ids own) {
        return List.of(
                route("GET", "chores?id=" + ids.chore, Map.of()),
                route("PUT", "chores?id=" + ids.chore, Map.of("name", "taken over")),
                route("DELETE", "chores?id=" + ids.chore, Map.of()),
                route("GET", "prizes?id=" + ids.prize, Map.of()),
                route("PUT", "prizes?id=" + ids.prize, Map.of("name", "taken over")),
                route("DELETE", "prizes?id=" + ids.prize, Map.of()),
                route("GET", "redemptions?id=" + ids.redemption, Map.of()),
                route("PUT", "redemptions?id=" + ids.redemption, Map.of("status", "dismissed")),
                route("POST", "redemptions", Map.of("prizeId", ids.prize, "memberId", own.member)),
                route("POST", "redemptions", Map.of("prizeId", own.prize, "memberId", ids.member)),
                route("POST", "completions", Map.of("choreId", ids.chore, "memberId", own.member)),
                route("POST", "completions", Map.of("choreId", own.chore, "memberId", ids.member)),
                route("GET", "members?id=" + ids.member, Map.of()),
                route("DELETE", "members?id=" + ids.member, Map.of()),
                route("POST", "members/reactivate", Map.of("memberId", ids.member)));
    }

    private List<Route> everything() {
        var lists = Stream.of(
                route("GET", "chores", Map.of()),
                route("POST", "chores", Map.of("name", "x")),
                route("GET", "prizes", Map.of()),
                route("POST", "prizes", Map.of("name", "x", "costPoints", 1)),
                route("GET", "redemptions", Map.of()),
                route("GET", "redemptions?status=available", Map.of()),
                route("GET", "completions", Map.of()),
                route("GET", "activity", Map.of()),
                route("GET", "members", Map.of()));
        return Stream.concat(about(adas, adas).stream(), lists).toList();
    }

    private static Route route(String method, String path, Map<String, Object> body) {
        return new Route(method, V1 + path, body, "", 0);
    }

    private static ApiReply ask(Api caller, Route route) {
        var request = caller.request(route.method(), route.path());
        return (route.good().isEmpty() ? request : request.json(route.good())).send();
    }

    /** What a family shows of itself. */
    private static String state(Person person) {
        return Stream.of("chores", "prizes", "redemptions", "completions", "activity", "members")
                .map(path -> person.api().get(V1 + path).expect(200).text())
                .toList()
                .toString();
    }

    private void assertLockedOut(Api caller) {
        var before = state(ada);
        SoftAssertions.assertSoftly(softly -> everything().forEach(route -> {
            var reply = ask(caller, route);
            softly.assertThat(reply.status()).as(route.toString()).isEqualTo(401);
            softly.assertThat(reply.text())
                    .as(route.toString())
                    .contains("\"UNAUTHORIZED\"")
                    .doesNotContain("Secret", "Leopoldine");
            softly.assertThat(reply.header("WWW-Authenticate").orElse("")).startsWith("Bearer");
        }));
        assertThat(state(ada)).isEqualTo(before);
    }

    @Test
    void everything_refusesAKeyThatWasRotatedOrDeleted() {
        var second = ada.api().post(SETTINGS + "/rotate").expect(200).string("/key");
        assertLockedOut(anybody.bearer(key));

        ada.api().delete(SETTINGS).expect(204);
        assertLockedOut(anybody.bearer(second));
    }

    @Test
    void everything_refusesASessionThatHasEnded() {
        var again = anybody.bearer(Person.signIn(anybody, ada.email()));
        again.post("/logout").expect(204);

        assertLockedOut(again);
    }

    @Test
    void key_findsNoMethod_whateverItSends() {
        var machine = anybody.bearer(key);
        var before = state(ada);

        for (var body : List.of("", "{", "{}", "[]", "{\"choreId\":\"" + adas.chore + "\"}")) {
            var reply = machine.post(V1 + "completions")
                    .body("application/json", body)
                    .expect(405);
            assertThat(reply.string("/code")).isEqualTo("METHOD_NOT_ALLOWED");
            assertThat(reply.header("Allow").orElse("")).contains("GET").doesNotContain("POST");
        }
        machine.post(V1 + "completions").expect(405);
        machine.delete(V1 + "members").expect(405);
        assertThat(state(ada)).isEqualTo(before);
    }

    private void assertIndistinguishable(Api stranger, List<Route> foreign, List<Route> missing) {
        var before = state(ada) + state(eve);
        SoftAssertions.assertSoftly(softly -> {
            for (var i = 0; i < foreign.size(); i++) {
                var toForeign = ask(stranger, foreign.get(i));
                var toMissing = ask(stranger, missing.get(i));
                softly.assertThat(toForeign.status())
                        .as(foreign.get(i).toString())
                        .isEqualTo(404);
                softly.assertThat(toForeign.text())
                        .as(foreign.get(i).toString())
                        .isEqualTo(toMissing.text());
            }
        });
        assertThat(state(ada) + state(eve)).isEqualTo(before);
    }

    @Test
    void lists_holdOnlyOnesOwn() {
        var adasIds = List.of(adas.chore, adas.prize, adas.redemption, "\"" + adas.member + "\"");

        assertThat(state(ada)).contains(adasIds);
        assertThat(state(eve)).doesNotContain(adasIds);
        var machine = anybody.bearer(eve.familyKey());
        for (var path : List.of("chores", "prizes", "redemptions", "completions", "activity", "members")) {
            assertThat(machine.get(V1 + path).expect(200).text()).doesNotContain(adasIds);
        }
    }

    @Test
    void family_cannotBeChosen_byWhatARequestSays() {
        var family = Integer.toString(ada.family());

        assertThat(eve.api()
                        .get(V1 + "chores")
                        .query("familyId", family)
                        .expect(200)
                        .text())
                .doesNotContain(adas.chore);
        var made = eve.api()
                .post(V1 + "chores")
                .json(Map.of("name", "x", "familyId", family))
                .send();
        assertThat(made.status()).isIn(201, 400);
        assertThat(ada.api().get(V1 + "chores").expect(200).json("/data")).hasSize(1);
    }

    @Test
    void formerMember_isLockedOut_withSessionAndKey(LocalCloud cloud) {
        var bob = Person.join(anybody, "Bob").moveIn(cloud, ada, FamilyRole.ADMIN);
        var bobs =
                anybody.bearer(bob.api().post(SETTINGS + "/rotate").expect(200).string("/key"));
        bobs.get(V1 + "chores").expect(200);
        var bobsOwn = new Ids(eves.chore, eves.prize, eves.redemption, Integer.toString(bob.id()));

        ada.api().delete(V1 + "members").query("id", bob.id()).expect(200);

        assertLockedOut(bobs);
        // Bob's session goes on in the family that is left to him.
        assertIndistinguishable(bob.api(), about(adas, bobsOwn), about(NOBODYS, bobsOwn));
        assertThat(state(bob)).doesNotContain("Secret", "Leopoldine", adas.chore, adas.prize, adas.redemption);
    }
}
