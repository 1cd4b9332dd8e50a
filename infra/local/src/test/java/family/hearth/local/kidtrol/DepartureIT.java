package family.hearth.local.kidtrol;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.people.FamilyRole;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.local.Together;
import family.hearth.testkit.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is left when a parent leaves. */
@ExtendWith(LocalCloudExtension.class)
class DepartureIT {

    private static final Duration GRACE = Duration.ofDays(30);

    private final LocalCloud cloud;
    private final Api anybody;
    private final MovableClock clock;
    private Person ada;
    private int kid;

    DepartureIT(LocalCloud cloud, Api anybody, MovableClock clock) {
        this.cloud = cloud;
        this.anybody = anybody;
        this.clock = clock;
    }

    @BeforeEach
    void family() {
        ada = Person.join(anybody, "Ada");
        kid = ada.kid("Lena");
    }

    private void sweep() {
        assertThat(anybody.post("/_local/schedules/empty-trash/run").expect(200).string("/failure"))
                .isEmpty();
    }

    private Person moveIn(String name, FamilyRole role) {
        return Person.join(anybody, name).moveIn(cloud, ada, role);
    }

    private int rows(String... partitions) {
        try (var client = cloud.database().client()) {
            return List.of(partitions).stream()
                    .mapToInt(pk -> client.query(query -> query.tableName(LocalCloud.TABLE)
                                    .keyConditionExpression("pk = :pk")
                                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk))))
                            .count())
                    .sum();
        }
    }

    private static String padded(long id) {
        return "%010d".formatted(id);
    }

    @Test
    void leaving_endsSessions_andFreesTheAddress() {
        var other = anybody.bearer(Person.signIn(anybody, ada.email()));
        var left = ada.api().delete("/parent").expect(204);
        assertThat(left.cookie("__Host-hearth")).contains("");
        ada.api().get("/parent").expect(401);
        other.get("/api/kids").expect(401);
        anybody.post("/login")
                .json(Map.of("email", ada.email(), "password", Person.PASSWORD))
                .expect(401);
        var again = Person.join(anybody, "Ada", ada.email());
        assertThat(again.id()).isNotEqualTo(ada.id());
        assertThat(again.api().get("/kids").expect(200).json()).isEmpty();
    }

    @Test
    void leaving_endsClients_theirTokens_andTheFamilyKey() {
        var key = anybody.bearer(ada.familyKey());
        var made = ada.api()
                .post("/settings/api-clients")
                .json(Map.of("name", "x", "scopes", List.of("common:read"), "password", Person.PASSWORD))
                .expect(201);
        var asking = anybody.basic(made.string("/client_id"), made.string("/client_secret"));
        var token = anybody.bearer(asking.post("/api/oauth/token")
                .form("grant_type", "client_credentials")
                .expect(200)
                .string("/access_token"));
        token.get("/api/kids").expect(200);
        key.get("/api/v1/members").expect(200);
        ada.api().delete("/parent").expect(204);
        token.get("/api/kids").expect(401);
        key.get("/api/v1/members").expect(401);
        var refused = asking.post("/api/oauth/token")
                .form("grant_type", "client_credentials")
                .expect(401);
        assertThat(refused.string("/error")).isEqualTo("invalid_client");
        sweep();
        asking.post("/api/oauth/token").form("grant_type", "client_credentials").expect(401);
    }

    @Test
    void family_isGoneAtOnce_forThoseItsKidsWereShownTo() {
        var oma = Person.join(anybody, "Oma");
        ada.share(kid, oma, "editor");
        var memory = ada.memory(kid, "x", "2024-05-01");
        var ofKid = "/api/kids/" + kid;
        var pending = ada.api()
                .post(ofKid + "/invites")
                .json(Map.of("email", "tom-" + oma.email()))
                .expect(201)
                .string("/token");
        var tom = Person.join(anybody, "Tom", "tom-" + oma.email());
        oma.api().get(ofKid).expect(200);
        ada.api().delete("/parent").expect(204);
        for (var path : List.of("", "/memories", "/memories/" + memory, "/memories/" + memory + "/photos", "/avatar")) {
            oma.api().get(ofKid + path).expect(404);
        }
        oma.api().get(ofKid + "/permissions").expect(404);
        oma.api().get(ofKid + "/invites").expect(404);
        oma.api()
                .post(ofKid + "/memories")
                .json(Map.of("text", "x", "occurredOn", "2024-05-01"))
                .expect(404);
        assertThat(oma.api().get("/api/kids").expect(200).json("/items")).isEmpty();
        anybody.get("/api/invites/" + pending).expect(404);
        tom.api().post("/api/invites/" + pending + "/accept").expect(404);
        assertThat(oma.api().get("/api/invites").expect(200).json("/items")).isEmpty();
    }

    @Test
    void kidsOfAFamilyThatWent_giveTheirAddressesUpAtOnce() {
        var email = Kids.freshEmail();
        Kids.attempt(ada, Kids.form(email)).expect(201);
        ada.api().delete("/parent").expect(204);
        var eve = Person.join(anybody, "Eve");
        var theirs = Kids.attempt(eve, Kids.form(email)).expect(201);
        clock.advance(GRACE.plusMinutes(1));
        sweep();
        var later = anybody.bearer(Person.signIn(anybody, eve.email()));
        assertThat(later.post(Kids.PATH).json(Kids.form(email)).expect(422).json("/errors/email"))
                .isNotEmpty();
        assertThat(theirs.string("/email")).isEqualTo(email);
    }

    @Test
    void lastOwner_stays_whileOthersAreActive() {
        var bob = moveIn("Bob", FamilyRole.ADMIN);
        ada.api().delete("/parent").expect(409);
        ada.api().get("/parent").expect(200);
        ada.api().delete("/api/v1/members").query("id", bob.id()).expect(200);
        ada.api().delete("/parent").expect(204);
    }

    @Test
    void oneOwnerOfTwo_leavesTheFamilyToTheOther() {
        var bob = moveIn("Bob", FamilyRole.OWNER);
        var memory = ada.memory(kid, "mine", "2024-05-01");
        var key = anybody.bearer(ada.familyKey());
        ada.api().delete("/parent").expect(204);
        key.get("/api/v1/members").expect(401);
        bob.api().get("/api/kids/" + kid).expect(200);
        assertThat(bob.api()
                        .get("/api/kids/" + kid + "/memories/" + memory)
                        .expect(200)
                        .number("/authorId"))
                .isEqualTo(ada.id());
        assertThat(bob.api().get("/api/v1/members").expect(200).json("/data").findValuesAsText("memberId"))
                .containsExactlyInAnyOrder("" + bob.id(), "" + kid);
        sweep();
        bob.familyKey();
        assertThat(bob.api()
                        .get("/api/kids/" + kid + "/permissions")
                        .expect(200)
                        .json("/items"))
                .isEmpty();
        bob.api().delete("/parent").expect(204);
        bob.api().get("/parent").expect(401);
    }

    @Test
    void twoOwners_bothLeave_whenTheyDoAtOnce_andTheFamilyWithTheLast() {
        for (var round = 0; round < 4; round++) {
            var host = Person.join(anybody, "Ada");
            var lena = host.kid("Lena");
            var oma = Person.join(anybody, "Oma");
            host.share(lena, oma, "viewer");
            var guest = Person.join(anybody, "Bob").moveIn(cloud, host, FamilyRole.OWNER);
            var both = List.of(host, guest);
            assertThat(Together.times(
                            2, i -> both.get(i).api().delete("/parent").send().status()))
                    .containsOnly(204);
            oma.api().get("/api/kids/" + lena).expect(404);
        }
    }

    @Test
    void oneOfTwoOwners_stays_whenTheyLeaveAtOnce_andAMemberIsThere() {
        for (var round = 0; round < 4; round++) {
            var host = Person.join(anybody, "Ada");
            var both = List.of(host, Person.join(anybody, "Bob").moveIn(cloud, host, FamilyRole.OWNER));
            var cem = Person.join(anybody, "Cem").moveIn(cloud, host, FamilyRole.MEMBER);
            assertThat(Together.times(
                            2, i -> both.get(i).api().delete("/parent").send().status()))
                    .containsExactlyInAnyOrder(204, 409);
            cem.api().get("/family").expect(200);
        }
    }

    @Test
    void leaving_takesEveryFamily_howeverManyThereAre() {
        var oma = Person.join(anybody, "Oma");
        ada.share(kid, oma, "viewer");
        for (var i = 0; i < 9; i++) {
            ada.api().post("/api/families").json(Map.of("name", "x")).expect(201);
        }
        ada.api().delete("/parent").expect(204);
        oma.api().get("/api/kids/" + kid).expect(404);
        clock.advance(GRACE.plusMinutes(1));
        sweep();
        assertThat(rows("USER#" + padded(ada.id()))).isZero();
    }

    @Test
    void ownPermissionsOnKidsOfOthers_areGone_onceSwept() {
        var eve = Person.join(anybody, "Eve");
        var tim = eve.kid("Tim");
        eve.share(tim, ada, "editor");
        var memory = ada.memory(tim, "by Ada", "2024-05-01");
        ada.api().delete("/parent").expect(204);
        sweep();
        assertThat(eve.api()
                        .get("/api/kids/" + tim + "/permissions")
                        .expect(200)
                        .json("/items"))
                .hasSize(1);
        assertThat(eve.api()
                        .get("/api/kids/" + tim + "/memories/" + memory)
                        .expect(200)
                        .number("/authorId"))
                .isEqualTo(ada.id());
        eve.share(tim, Person.join(anybody, "Ada", ada.email()), "viewer");
    }

    @Test
    void leaving_fromABrowser_needsOurOwnPage() {
        var browser = anybody.with("Cookie", "__Host-hearth=" + ada.token());
        browser.delete("/parent").expect(403);
        browser.with("Sec-Fetch-Site", "same-origin").delete("/parent").expect(204);
    }
}
