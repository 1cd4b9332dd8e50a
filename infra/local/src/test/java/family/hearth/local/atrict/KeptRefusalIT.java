package family.hearth.local.atrict;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Paging;
import family.hearth.local.Person;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Which refusals an {@code Idempotency-Key} is given again, and which are judged anew. */
@ExtendWith(LocalCloudExtension.class)
class KeptRefusalIT {

    private final Api anybody;
    private final Person ada;
    private final int kid;
    private final String key = UUID.randomUUID().toString();
    private final String guest = "guest-" + key + "@example.org";

    KeptRefusalIT(Api anybody) {
        this.anybody = anybody;
        this.ada = Person.join(anybody, "Ada");
        this.kid = ada.kid("Lena");
    }

    @Test
    void invalidBody_isRefusedAgain() {
        var first = post(ada, "/api/kids", Map.of("name", "")).expect(422);

        assertThat(post(ada, "/api/kids", Map.of("name", "")).expect(422).json())
                .isEqualTo(first.json());
        post(ada, "/api/kids", Map.of("name", "Lena")).expect(422);
        assertThat(Paging.ids(ada.api(), "/api/kids", 25)).hasSize(1);
    }

    @Test
    void rule_isRefusedAgain_evenWhenItWouldHoldByNow() {
        var live = Invites.send(ada, kid, guest);
        var body = Map.of("email", guest);
        var first = post(ada, Invites.of(kid), body).expect(422);
        ada.api().delete(Invites.at(kid, live)).expect(204);

        assertThat(post(ada, Invites.of(kid), body).expect(422).json()).isEqualTo(first.json());
    }

    @Test
    void missingKid_isMissingAgain_evenWhenItIsSharedByNow() {
        var oma = Person.join(anybody, "Oma");
        var memory = Map.of("text", "first steps", "occurredOn", "2024-01-01");
        var path = "/api/kids/" + kid + "/memories";
        post(oma, path, memory).expect(404);

        ada.share(kid, oma, "editor");

        post(oma, path, memory).expect(404);
        oma.api().post(path).json(memory).expect(201);
    }

    @Test
    void forbidden_isJudgedAnew() {
        var oma = Person.join(anybody, "Oma");
        ada.share(kid, oma, "viewer");
        var memory = Map.of("text", "first steps", "occurredOn", "2024-01-01");
        var path = "/api/kids/" + kid + "/memories";
        post(oma, path, memory).expect(403);

        ada.api()
                .put(Permissions.of(kid) + "/" + Permissions.idOf(ada, kid, oma))
                .json(Map.of("role", "editor"))
                .expect(200);

        post(oma, path, memory).expect(201);
    }

    @Test
    void conflict_isJudgedAnew() {
        var oma = Person.join(anybody, "Oma", guest);
        var invite = Invites.send(ada, kid, guest);
        ada.api().delete(Invites.at(kid, invite)).expect(204);
        var accept = "/api/invites/" + invite.string("/token") + "/accept";

        post(oma, accept, Map.of()).expect(409);
        post(oma, accept, Map.of()).expect(409);
    }

    private ApiReply post(Person person, String path, Object body) {
        return person.api().post(path).header("Idempotency-Key", key).json(body).send();
    }
}
