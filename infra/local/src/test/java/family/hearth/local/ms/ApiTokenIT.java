package family.hearth.local.ms;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.people.FamilyRole;
import family.hearth.dynamodb.ApiTokenStore;
import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.ApiRequest;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Multipart;
import family.hearth.local.Person;
import family.hearth.local.Together;
import family.hearth.testkit.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How members make, see, replace and end their tokens. */
@ExtendWith(LocalCloudExtension.class)
class ApiTokenIT {

    private static final String PATH = Tokens.PATH;

    private final LocalCloud cloud;
    private final Api anybody;
    private final Tokens tokens;
    private final Person ada;

    ApiTokenIT(LocalCloud cloud, Api anybody) {
        this.cloud = cloud;
        this.anybody = anybody;
        this.tokens = new Tokens(anybody);
        this.ada = Person.join(anybody, "Ada");
    }

    @Test
    void create_showsTheTokenOnce() {
        var made = Tokens.asking(ada.api(), "read_write").expect(201);

        assertThat(made.string("/data/token")).matches("ms_[0-9a-f]{128}");
        assertThat(made.json("/data/last_used_at").isNull()).isTrue();
        assertThat(made.string("/data/created_at")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(made.number("/data/family_id")).isEqualTo(ada.family());
        assertThat(made.header("Location")).hasValue(PATH + "/" + made.number("/data/id"));
        assertThat(made.header("Cache-Control")).hasValue("no-store");
        var listed = ada.api().get(PATH).expect(200);
        assertThat(listed.text()).doesNotContain("\"token\"");
        assertThat(listed.json("/data/0/id")).isEqualTo(made.json("/data/id"));
        assertThat(listed.string("/data/0/name")).isEqualTo("Mobile App");
        assertThat(listed.string("/data/0/scope")).isEqualTo("read_write");
    }

    @Test
    void create_readsEveryKindOfBody() {
        var bodies = List.<ApiRequest>of(
                ada.api().post(PATH).json(Map.of("token[name]", "b", "token[scope]", "read")),
                ada.api().post(PATH).form("token[name]", "b", "token[scope]", "read"),
                new Multipart()
                        .field("token[name]", "b")
                        .field("token[scope]", "read")
                        .in(ada.api().post(PATH)));

        for (var body : bodies) {
            var made = body.expect(201);
            assertThat(made.string("/data/name")).isEqualTo("b");
            assertThat(made.string("/data/scope")).isEqualTo("read");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|{\"errors\":{\"name\":[\"is required\"],\"scope\":[\"is required\"]}}",
                "{\"token\":5}|{\"errors\":{\"token\":[\"must be an object\"]}}",
                "{\"token\":{\"name\":\" \",\"scope\":\"read\"}}|{\"errors\":{\"name\":[\"must not be blank\"]}}",
                "{\"token\":{\"name\":\"a\",\"scope\":\"write\"}}"
                        + "|{\"errors\":{\"scope\":[\"must be one of: read, read_write\"]}}",
            })
    void create_isRefused_byTheNamesOfItsAttributes(String body, String answer) {
        assertThat(ada.api()
                        .post(PATH)
                        .body("application/json", body)
                        .expect(422)
                        .text())
                .isEqualTo(answer);
        assertThat(ada.api().get(PATH).expect(200).json("/data")).isEmpty();
    }

    @Test
    void name_hasAHundredCharactersAtMost() {
        for (var length : new int[] {100, 101}) {
            ada.api()
                    .post(PATH)
                    .form("token[name]", "é".repeat(length), "token[scope]", "read")
                    .expect(length == 100 ? 201 : 422);
        }
    }

    @Test
    void list_isTheFamilys_oldestFirst(MovableClock clock) {
        var bob = Person.join(anybody, "Bob").moveIn(cloud, ada, FamilyRole.MEMBER);
        var first = tokens.readWrite(ada);
        clock.advance(Duration.ofSeconds(1));
        var second = tokens.read(bob);
        clock.advance(Duration.ofSeconds(1));
        var third = tokens.make(second(bob), "read");

        for (var member : List.of(ada.api(), bob.api(), first.api(), second.api())) {
            assertThat(member.get(PATH).expect(200).json("/data").findValuesAsText("id"))
                    .startsWith(Integer.toString(first.id()), Integer.toString(second.id()))
                    .endsWith(Integer.toString(third.id()))
                    .hasSize(4);
        }
        assertThat(Person.join(anybody, "Eve").api().get(PATH).expect(200).json("/data"))
                .isEmpty();
    }

    private Api second(Person maker) {
        return tokens.readWrite(maker).api();
    }

    @Test
    void rotate_showsAnotherSecret_andKillsTheFirstAtOnce() {
        var first = tokens.readWrite(ada);
        first.api().get(PATH).expect(200);

        var rotated = Tokens.rotating(first.api(), first).expect(200);

        assertThat(rotated.number("/data/id")).isEqualTo(first.id());
        assertThat(rotated.json("/data/last_used_at").isNull()).isTrue();
        assertThat(rotated.string("/data/scope")).isEqualTo("read_write");
        first.api().get(PATH).expect(401);
        tokens.made(rotated).api().get(PATH).expect(200);
    }

    @Test
    void rotate_leavesOneSecretAlive_whenManyRotateAtOnce() {
        var first = tokens.readWrite(ada);

        var rotated = Together.times(
                5, _ -> tokens.made(Tokens.rotating(ada.api(), first).expect(200)));

        first.api().get(PATH).expect(401);
        assertThat(rotated)
                .filteredOn(token -> token.api().get(PATH).send().status() == 200)
                .hasSize(1);
    }

    @Test
    void rotate_isForItsMakerOnly() {
        var bob = Person.join(anybody, "Bob").moveIn(cloud, ada, FamilyRole.MEMBER);
        var bobs = tokens.readWrite(bob);

        Tokens.rotating(ada.api(), bobs).expect(404);
        Tokens.rotating(Person.join(anybody, "Eve").api(), bobs).expect(404);
        bobs.api().get(PATH).expect(200);
        Tokens.rotating(bob.api(), bobs).expect(200);
    }

    @Test
    void delete_killsTheTokenAtOnce() {
        var token = tokens.readWrite(ada);
        token.api().get(PATH).expect(200);

        Tokens.deleting(token.api(), token).expect(204);

        token.api().get(PATH).expect(401);
        assertThat(ada.api().get(PATH).expect(200).json("/data")).isEmpty();
        Tokens.deleting(ada.api(), token).expect(404);
        Tokens.rotating(ada.api(), token).expect(404);
    }

    @Test
    void delete_ofAnothers_isForOwnersAndAdmins() {
        var abe = Person.join(anybody, "Abe").moveIn(cloud, ada, FamilyRole.ADMIN);
        var bob = Person.join(anybody, "Bob").moveIn(cloud, ada, FamilyRole.MEMBER);
        var adas = tokens.readWrite(ada);
        var abes = tokens.readWrite(abe);
        var bobs = tokens.readWrite(bob);

        Tokens.deleting(bob.api(), adas).expect(404);
        Tokens.deleting(bobs.api(), abes).expect(404);
        Tokens.deleting(Person.join(anybody, "Eve").api(), adas).expect(404);
        adas.api().get(PATH).expect(200);

        Tokens.deleting(abe.api(), adas).expect(204);
        Tokens.deleting(ada.api(), bobs).expect(204);
        Tokens.deleting(abe.api(), abes).expect(204);
        for (var dead : List.of(adas, abes, bobs)) {
            dead.api().get(PATH).expect(401);
        }
    }

    @Test
    void unknownIds_areNotFound() {
        for (var id : List.of("1", "0", "-1", "x", "2147483648")) {
            ada.api().delete(PATH + "/" + id).expect(404);
            ada.api().post(PATH + "/" + id + "/rotate").expect(404);
        }
    }

    @Test
    void create_isConflict_atTheHundredAndFirst() {
        var replies = Together.times(
                ApiTokenStore.MOST, _ -> Tokens.asking(ada.api(), "read").send());
        assertThat(replies).extracting(ApiReply::status).containsOnly(201);

        var refused = Tokens.asking(ada.api(), "read").expect(409);
        assertThat(refused.string("/error/code")).isEqualTo("conflict");
    }

    @Test
    void secrets_areShownOnce_whenRepeated() {
        var first = Tokens.asking(ada.api(), "read_write")
                .header("Idempotency-Key", "one")
                .expect(201);
        Tokens.asking(ada.api(), "read_write").header("Idempotency-Key", "one").expect(409);
        var token = tokens.made(first);
        assertThat(ada.api().get(PATH).expect(200).json("/data")).hasSize(1);

        var rotated = tokens.made(Tokens.rotating(ada.api(), token)
                .header("Idempotency-Key", "two")
                .expect(200));
        Tokens.rotating(ada.api(), token).header("Idempotency-Key", "two").expect(409);
        rotated.api().get(PATH).expect(200);
    }

    @Test
    void otherMethods_areNamed() {
        var put = ada.api().put(PATH).expect(405);
        assertThat(put.header("Allow").orElse("")).contains("GET", "POST");
        assertThat(put.string("/error/code")).isEqualTo("method_not_allowed");
        assertThat(ada.api().get(PATH + "/1").expect(405).header("Allow")).hasValue("DELETE");
    }
}
