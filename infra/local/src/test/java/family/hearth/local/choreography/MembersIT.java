package family.hearth.local.choreography;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import family.hearth.domain.people.FamilyRole;
import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.testkit.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who belongs to a family, as Choreography shows it. */
@ExtendWith(LocalCloudExtension.class)
class MembersIT {

    private static final String PATH = "/api/v1/members";
    private static final String REACTIVATE = PATH + "/reactivate";

    private final Api anybody;
    private final LocalCloud cloud;
    private final Person ada;

    MembersIT(Api anybody, LocalCloud cloud) {
        this.anybody = anybody;
        this.cloud = cloud;
        this.ada = Person.join(anybody, "Ada");
    }

    @Test
    void list_showsGrownUpsAsTheReferenceDoes() {
        var reply = ada.api().get(PATH).expect(200);

        assertThat(reply.json("/success").booleanValue()).isTrue();
        var member = reply.json("/data/0");
        assertThat(member.properties())
                .extracting(Map.Entry::getKey)
                .contains("memberId", "familyId", "displayName", "memberRole", "createdAt", "user");
        assertThat(member.path("memberId")).isEqualTo(text(ada.id()));
        assertThat(member.path("familyId")).isEqualTo(text(ada.family()));
        assertThat(member.path("displayName").textValue()).isEqualTo("Ada Test");
        assertThat(member.path("memberRole").textValue()).isEqualTo("owner");
        assertThat(member.path("createdAt").textValue()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(member.path("user").toString())
                .isEqualTo("{\"id\":\"%d\",\"email\":\"%s\",\"displayName\":\"Ada Test\",\"isActive\":true}"
                        .formatted(ada.id(), ada.email()));
    }

    @Test
    void list_showsKidsAsChildren() {
        var kid = ada.kid("Lena Rabbit");

        var child = ada.api().get(PATH).expect(200).json("/data/1");

        assertThat(child.path("memberId")).isEqualTo(text(kid));
        assertThat(child.path("displayName").textValue()).isEqualTo("Lena Rabbit");
        assertThat(child.path("memberRole").textValue()).isEqualTo("child");
        assertThat(child.path("user").toString())
                .isEqualTo("{\"id\":\"%d\",\"email\":\"\",\"displayName\":\"Lena Rabbit\",\"isActive\":true}"
                        .formatted(kid));
    }

    @Test
    void list_hasGrownUpsFirst_thenKids_eachByWhenTheyCame(MovableClock clock) {
        var tom = ada.kid("Tom");
        clock.advance(Duration.ofMinutes(1));
        var lena = ada.kid("Lena");
        clock.advance(Duration.ofMinutes(1));
        var bob = moveIn("Bob", FamilyRole.MEMBER);
        clock.advance(Duration.ofMinutes(1));
        var cid = moveIn("Cid", FamilyRole.ADMIN);
        ada.api().delete(PATH).query("id", bob.id()).expect(200);

        var members = ada.api().get(PATH).expect(200).json("/data");

        assertThat(ids(members)).containsExactly(ada.id(), bob.id(), cid.id(), tom, lena);
        assertThat(members.findValuesAsText("memberRole"))
                .containsExactly("owner", "member", "admin", "child", "child");
        assertThat(members.findValuesAsText("isActive")).containsExactly("true", "false", "true", "true", "true");
    }

    @Test
    void list_isTheWholeFamily_unlessAPartIsAskedFor() {
        var bob = moveIn("Bob", FamilyRole.MEMBER);
        var lena = ada.kid("Lena");
        var all = List.of(ada.id(), bob.id(), lena);

        assertThat(ids(list(""))).isEqualTo(all);
        for (var offset = 0; offset < 3; offset++) {
            assertThat(ids(list("?limit=1&offset=" + offset))).containsExactly(all.get(offset));
        }
        assertThat(ids(list("?limit=1&offset=3"))).isEmpty();
        assertThat(ids(list("?limit=2"))).isEqualTo(all.subList(0, 2));
        assertThat(ids(list("?offset=1"))).isEqualTo(all.subList(1, 3));
        assertThat(ids(list("?limit=100000"))).isEqualTo(all);
        assertThat(ids(list("?offset=999999999999"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=-1", "limit=x", "limit=", "limit=1.5", "offset=-1", "offset=x"})
    void list_answers400_whenThePartIsNone(String query) {
        assertRefused(ada.api().get(PATH + "?" + query).expect(400), "INVALID_INPUT");
    }

    @Test
    void list_isForEveryRole_andForTheKey() {
        var bob = moveIn("Bob", FamilyRole.MEMBER);
        var key = anybody.bearer(ada.familyKey());

        assertThat(bob.api().get(PATH).expect(200).json())
                .isEqualTo(ada.api().get(PATH).expect(200).json());
        assertThat(key.get(PATH).expect(200).json())
                .isEqualTo(ada.api().get(PATH).expect(200).json());
    }

    @Test
    void list_losesAKid_whenItIsDeletedOrMoved() {
        var tom = ada.kid("Tom");
        ada.api().delete("/api/kids/" + tom).expect(204);

        assertThat(ids(list(""))).containsExactly(ada.id());
        ada.api().get(PATH).query("id", tom).expect(404);
    }

    @Test
    void show_findsGrownUpsAndKids() {
        var bob = moveIn("Bob", FamilyRole.ADMIN);
        var lena = ada.kid("Lena");
        var all = list("");

        for (var member : all) {
            var shown = ada.api()
                    .get(PATH)
                    .query("id", member.path("memberId").textValue())
                    .expect(200);
            assertThat(shown.json("/success").booleanValue()).isTrue();
            assertThat(shown.json("/data")).isEqualTo(member);
        }
        assertThat(ids(all)).containsExactly(ada.id(), bob.id(), lena);
    }

    @Test
    void show_looksTheSame_forForeignAndMissingOnes() {
        var eve = Person.join(anybody, "Eve");
        var kid = eve.kid("Kit");
        var missing = ada.api().get(PATH).query("id", Integer.MAX_VALUE).expect(404);

        assertRefused(missing, "NOT_FOUND");
        assertThat(ada.api().get(PATH).query("id", eve.id()).expect(404).text()).isEqualTo(missing.text());
        assertThat(ada.api().get(PATH).query("id", kid).expect(404).text()).isEqualTo(missing.text());
        assertThat(anybody.bearer(ada.familyKey())
                        .get(PATH)
                        .query("id", eve.id())
                        .expect(404)
                        .text())
                .isEqualTo(missing.text());
    }

    @Test
    void kidThatIsOnlyShared_isNoMember() {
        var eve = Person.join(anybody, "Eve");
        var kid = eve.kid("Kit");
        eve.share(kid, ada, "editor");

        ada.api().get(PATH).query("id", kid).expect(404);
        assertThat(ids(list(""))).containsExactly(ada.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "0", "-1", "x", "1.5", "2147483648", "99999999999999999999", "%00", "%20", "0x1", "\u0661"})
    void show_answers404_whenTheIdIsNone(String id) {
        assertRefused(
                ada.api().get(PATH + "?id=" + id.replace("\u0661", "%D9%A1")).expect(404), "NOT_FOUND");
    }

    @Test
    void otherMethods_areRefusedByName() {
        for (var method : List.of("PUT", "PATCH", "POST")) {
            var reply = ada.api().request(method, PATH).json(Map.of()).expect(405);
            assertRefused(reply, "METHOD_NOT_ALLOWED");
            assertThat(reply.header("Allow").orElse("")).contains("GET", "DELETE");
        }
        for (var method : List.of("GET", "PUT", "DELETE")) {
            var reply = ada.api().request(method, REACTIVATE).expect(405);
            assertRefused(reply, "METHOD_NOT_ALLOWED");
            assertThat(reply.header("Allow")).hasValue("POST");
        }
    }

    @Test
    void otherPaths_areNotFound() {
        for (var path : List.of(PATH + "/1", PATH + "/reactivate/1", PATH + "/nothing")) {
            assertRefused(ada.api().get(path).expect(404), "NOT_FOUND");
        }
    }

    @Test
    void head_saysWhatGetSays_withoutABody() {
        assertThat(ada.api().head(PATH).expect(200).bytes()).isEmpty();
        anybody.head(PATH).expect(401);
    }

    @Test
    void options_changesNothing_andShowsNothing() {
        var reply = anybody.request("OPTIONS", PATH).send();

        assertThat(reply.status()).isBetween(200, 405);
        assertThat(reply.text()).doesNotContain(ada.email());
    }

    @Test
    void unauthenticated_isToldSo_inTheEnvelope() {
        for (var request : List.of(
                anybody.get(PATH),
                anybody.delete(PATH).query("id", ada.id()),
                anybody.post(REACTIVATE).json(Map.of("memberId", "1")))) {
            var reply = request.expect(401);
            assertRefused(reply, "UNAUTHORIZED");
            assertThat(reply.header("WWW-Authenticate").orElse("")).startsWith("Bearer");
        }
    }

    private Person moveIn(String name, FamilyRole role) {
        return Person.join(anybody, name).moveIn(cloud, ada, role);
    }

    private JsonNode list(String query) {
        return ada.api().get(PATH + query).expect(200).json("/data");
    }

    private static List<Integer> ids(JsonNode members) {
        return members.findValuesAsText("memberId").stream()
                .map(Integer::valueOf)
                .toList();
    }

    private static JsonNode text(int id) {
        return TextNode.valueOf(Integer.toString(id));
    }

    private static void assertRefused(ApiReply reply, String code) {
        assertThat(reply.json().properties()).extracting(Map.Entry::getKey).containsExactly("success", "error", "code");
        assertThat(reply.json("/success").booleanValue()).isFalse();
        assertThat(reply.string("/code")).isEqualTo(code);
    }
}
