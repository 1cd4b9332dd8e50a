package family.hearth.local.atrict;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Paging;
import family.hearth.local.Person;
import family.hearth.local.Together;
import family.hearth.testkit.Mailbox;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens once stays once, however many ask at the same moment. */
@ExtendWith(LocalCloudExtension.class)
class RaceIT {

    private final Api anybody;

    RaceIT(Api anybody) {
        this.anybody = anybody;
    }

    @Test
    void register_makesOneUser_whenFiftyAskForOneAddress() {
        var email = "crowd-" + UUID.randomUUID() + "@example.org";
        var body = Map.of(
                "email",
                email,
                "password",
                Person.PASSWORD,
                "confirm_password",
                Person.PASSWORD,
                "first_name",
                "Ada",
                "last_name",
                "Test");

        var statuses = Together.times(
                50, _ -> anybody.post("/parents").json(body).send().status());

        assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 422);
        var ada = anybody.bearer(Person.signIn(anybody, email));
        assertThat(Paging.ids(ada, "/api/families", 25)).hasSize(1);
    }

    @Test
    void accept_makesOnePermission_whenFiftyAskAtOnce() {
        var ada = Person.join(anybody, "Ada");
        var oma = Person.join(anybody, "Oma");
        var kid = ada.kid("Lena");
        var token = Invites.send(ada, kid, oma.email()).string("/token");

        var replies = Together.times(50, _ -> Invites.accept(oma, token));

        assertThat(replies).extracting(ApiReply::status).containsOnly(200);
        assertThat(replies.stream().map(ApiReply::json).distinct()).hasSize(1);
        assertThat(Paging.ids(ada.api(), Permissions.of(kid), 100)).hasSize(2);
    }

    @Test
    void invite_goesOutOnce_whenTwoAskForOneAddress(Mailbox mailbox) {
        var ada = Person.join(anybody, "Ada");
        var kid = ada.kid("Lena");
        var guest = "guest-" + ada.email();

        var statuses = Together.times(2, _ -> Invites.attempt(ada, kid, guest).status());

        assertThat(statuses).containsExactlyInAnyOrder(201, 422);
        assertThat(Paging.ids(ada.api(), Invites.of(kid), 25)).hasSize(1);
        assertThat(mailbox.to(guest)).hasSize(1);
    }

    @Test
    void invites_areTenADay_whenMoreAreMadeAtOnce() {
        var ada = Person.join(anybody, "Ada");
        var kid = ada.kid("Lena");

        var statuses = Together.times(
                14,
                _ -> Invites.attempt(ada, kid, UUID.randomUUID() + "@example.org")
                        .status());

        assertThat(statuses).containsOnly(201, 429);
        assertThat(Paging.ids(ada.api(), Invites.of(kid), 100)).hasSize(10);
    }

    @Test
    void keyedRequest_hasOneEffect_whenTwentyComeAtOnce() {
        var ada = Person.join(anybody, "Ada");
        var key = UUID.randomUUID().toString();

        var replies = Together.times(
                20,
                _ -> ada.api()
                        .post("/api/kids")
                        .header("Idempotency-Key", key)
                        .json(Map.of("name", "Lena"))
                        .send());

        var kids = Paging.ids(ada.api(), "/api/kids", 25);
        assertThat(kids).hasSize(1);
        assertThat(replies).extracting(ApiReply::status).contains(201).isSubsetOf(201, 409);
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 201)
                .allSatisfy(reply -> assertThat(reply.number("/id"))
                        .isEqualTo(kids.getFirst().longValue()));
        assertThat(replies)
                .filteredOn(reply -> reply.status() == 409)
                .allSatisfy(reply -> assertThat(reply.header("Retry-After")).hasValue("1"));
    }

    @Test
    void family_takesNoKid_whileItIsDeleted() {
        var ada = Person.join(anybody, "Ada");
        for (int i = 0; i < 5; i++) {
            var family = ada.api()
                    .post("/api/families")
                    .json(Map.of("name", "Brief"))
                    .expect(201)
                    .number("/id");
            var body = Map.of("name", "Lena", "familyId", family);

            var statuses = Together.times(
                    2,
                    call -> call == 0
                            ? ada.api().post("/api/kids").json(body).send().status()
                            : ada.api().delete("/api/families/" + family).send().status());

            assertThat(statuses).isIn(List.of(201, 409), List.of(404, 204), List.of(422, 204));
        }
    }
}
