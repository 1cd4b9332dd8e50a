package family.hearth.local.atrict;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where the mailed link leads, and how the invited address answers. */
@ExtendWith(LocalCloudExtension.class)
class InviteLandingIT {

    private final Api anybody;
    private final Person ada;
    private final Person oma;
    private final int kid;
    private final String token;
    private final String landing;

    InviteLandingIT(Api anybody) {
        this.anybody = anybody;
        this.ada = Person.join(anybody, "Ada");
        this.oma = Person.join(anybody, "Oma");
        this.kid = ada.kid("Lena");
        this.token = Invites.send(ada, kid, oma.email()).string("/token");
        this.landing = "/api/invites/" + token;
    }

    @Test
    void landing_showsTheInviteToWhoeverHasTheLink_butNotItsToken() {
        var reply = anybody.get(landing).expect(200);

        assertThat(reply.string("/email")).isEqualTo(oma.email());
        assertThat(reply.string("/status")).isEqualTo("pending");
        assertThat(reply.header("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(reply.text()).doesNotContain(token);
    }

    @Test
    void landing_consumesNothing_sinceScannersOpenLinks() {
        for (int i = 0; i < 3; i++) {
            anybody.get(landing).expect(200);
            anybody.head(landing).expect(200);
        }

        assertThat(anybody.get(landing).expect(200).string("/status")).isEqualTo("pending");
        oma.api().get("/api/kids/" + kid).expect(404);
        Invites.accept(oma, token).expect(200);
    }

    @Test
    void accept_answersThePermission() {
        var reply = Invites.accept(oma, token).expect(200);

        assertThat(reply.json().properties().stream().map(Map.Entry::getKey))
                .containsExactlyInAnyOrder("id", "kidId", "userId", "role", "grantedAt", "grantedById", "inviteId");
        assertThat(reply.number("/userId")).isEqualTo(oma.id());
        assertThat(reply.string("/role")).isEqualTo("viewer");
        oma.api().get("/api/kids/" + kid).expect(200);
        var invite = ada.api().get(Invites.of(kid)).expect(200);
        assertThat(invite.string("/items/0/status")).isEqualTo("accepted");
        assertThat(invite.number("/items/0/acceptedByUserId")).isEqualTo(oma.id());
    }

    @Test
    void accept_answersTheSameAgain() {
        var first = Invites.accept(oma, token).expect(200);

        assertThat(Invites.accept(oma, token).expect(200).json()).isEqualTo(first.json());
    }

    @Test
    void accept_answers403_whenSomebodyElseIsSignedIn() {
        Invites.accept(Person.join(anybody, "Eve"), token).expect(403);
        Invites.accept(ada, token).expect(403);
        assertThat(anybody.get(landing).expect(200).string("/status")).isEqualTo("pending");
    }

    @Test
    void accept_answers401_whenNobodyIsSignedIn() {
        anybody.post(landing + "/accept").expect(401);
        anybody.post(landing + "/decline").expect(401);
    }

    @Test
    void accept_answers409_whenItWasRevokedOrDeclined() {
        ada.api().delete(Invites.at(kid, anybody.get(landing).expect(200))).expect(204);
        Invites.accept(oma, token).expect(409);

        var second = Invites.send(ada, kid, oma.email()).string("/token");
        oma.api().post("/api/invites/" + second + "/decline").expect(204);
        Invites.accept(oma, second).expect(409);
        oma.api().get("/api/kids/" + kid).expect(404);
    }

    @Test
    void accept_answers409Again_whenThePermissionWasTakenAwaySince() {
        Invites.accept(oma, token).expect(200);
        ada.api()
                .delete(Permissions.of(kid) + "/" + Permissions.idOf(ada, kid, oma))
                .expect(204);

        Invites.accept(oma, token).expect(409);
        oma.api().get("/api/kids/" + kid).expect(404);
    }

    @Test
    void decline_endsTheInvite_andIsTheSameTwice() {
        oma.api().post(landing + "/decline").expect(204);
        oma.api().post(landing + "/decline").expect(204);

        assertThat(anybody.get(landing).expect(200).string("/status")).isEqualTo("declined");
        assertThat(ada.api().get(Invites.of(kid)).expect(200).string("/items/0/revokedAt"))
                .endsWith("Z");
    }

    @Test
    void decline_answers409_whenItWasAccepted() {
        Invites.accept(oma, token).expect(200);

        oma.api().post(landing + "/decline").expect(409);
    }

    @Test
    void decline_answers403_whenSomebodyElseIsSignedIn() {
        ada.api().post(landing + "/decline").expect(403);
    }

    @Test
    void invite_answers404_whenTheTokenIsUnknownOrNone() {
        for (var unknown : new String[] {UUID.randomUUID().toString(), "1-1-1-1-1", "nonsense"}) {
            anybody.get("/api/invites/" + unknown).expect(404);
            Invites.accept(oma, unknown).expect(404);
            oma.api().post("/api/invites/" + unknown + "/decline").expect(404);
        }
    }

    @Test
    void invite_answers404_whenItsKidIsGone() {
        ada.api().delete("/api/kids/" + kid).expect(204);

        anybody.get(landing).expect(404);
        Invites.accept(oma, token).expect(404);
        oma.api().post(landing + "/decline").expect(404);
    }

    @Test
    void address_canBeInvitedFirst_andRegisterLater() {
        var late = "late-" + oma.email();
        var invite = Invites.send(ada, kid, late).string("/token");

        var guest = Person.join(anybody, "Late", late);

        Invites.accept(guest, invite).expect(200);
        guest.api().get("/api/kids/" + kid).expect(200);
    }
}
