package family.hearth.local.ms;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.people.FamilyRole;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is left to somebody who was taken out of a family. */
@ExtendWith(LocalCloudExtension.class)
class RemovalIT {

    private static final String MEMBERS = Members.PATH;

    private final LocalCloud cloud;
    private final Api anybody;
    private final Tokens tokens;
    private final Person ada;
    private final Person bob;
    private final int bobsOwn;
    private final int adas;

    RemovalIT(LocalCloud cloud, Api anybody) {
        this.cloud = cloud;
        this.anybody = anybody;
        this.tokens = new Tokens(anybody);
        this.ada = Person.join(anybody, "Ada");
        this.bob = Person.join(anybody, "Bob");
        this.bobsOwn = bob.family();
        this.adas = ada.family();
        bob.moveIn(cloud, ada, FamilyRole.ADMIN);
    }

    private void remove() {
        Members.removing(ada.api(), bob.id()).expect(204);
    }

    @Test
    void removal_endsEveryReachAtOnce() {
        var kid = ada.kid("Lena");
        var token = tokens.readWrite(bob);
        var key = anybody.bearer(bob.familyKey());
        var client = bob.client(anybody, "common:read");
        token.api().get(MEMBERS).expect(200);
        key.get("/api/v1/members").expect(200);
        client.get("/api/kids/" + kid).expect(200);

        remove();

        token.api().get(MEMBERS).expect(401);
        key.get("/api/v1/members").expect(401);
        client.get("/api/kids/" + kid).expect(404);
        bob.api().get("/api/kids/" + kid).expect(404);
        bob.api().get("/api/families/" + adas).expect(404);
        assertThat(ada.api().get(MEMBERS).expect(200).json("/data").findValuesAsText("id"))
                .containsExactly("" + ada.id());
        Members.removing(ada.api(), bob.id()).expect(404);
    }

    @Test
    void removal_takesTokensAndTheKeyAlong() {
        tokens.readWrite(bob);
        tokens.read(bob);
        var adasOwn = tokens.read(ada);
        bob.familyKey();

        remove();

        assertThat(ada.api().get(Tokens.PATH).expect(200).json("/data").findValuesAsText("id"))
                .containsExactly("" + adasOwn.id());
        ada.api().get("/settings/api-key").expect(404);
        ada.familyKey();
    }

    @Test
    void whoeverComesAgain_isANewMember_andOldTokensStayDead() {
        var token = tokens.readWrite(bob);
        remove();

        bob.moveIn(cloud, ada, FamilyRole.MEMBER);

        token.api().get(MEMBERS).expect(401);
        tokens.readWrite(bob).api().get(MEMBERS).expect(200);
    }

    @Test
    void home_isTheOldestFamilyLeft() {
        remove();

        assertThat(bob.family()).isEqualTo(bobsOwn);
        assertThat(bob.api().get(MEMBERS).expect(200).string("/data/0/role")).isEqualTo("owner");
    }

    @Test
    void home_staysWhereItIs_whenItIsElsewhere() {
        var third = (int) bob.api()
                .post("/api/families")
                .json(Map.of("name", "Third"))
                .expect(201)
                .number("/id");
        bob.api()
                .patch("/settings/default-family")
                .json(Map.of("family_id", third))
                .expect(200);

        remove();

        assertThat(bob.family()).isEqualTo(third);
    }

    @Test
    void home_isANewFamily_whenNoneIsLeft() {
        bob.api().delete("/api/families/" + bobsOwn).expect(204);

        remove();

        var home = bob.api().get("/family").expect(200);
        assertThat(home.number("/id")).isNotIn((long) bobsOwn, (long) adas);
        assertThat(home.string("/name")).isEqualTo("Bob Test's family");
        assertThat(bob.api().get(MEMBERS).expect(200).json("/data").findValuesAsText("role"))
                .containsExactly("owner");
        bob.kid("Rolf");
        anybody.bearer(Person.signIn(anybody, bob.email())).get("/kids").expect(200);
    }

    @Test
    void removedOwner_isCountedOut() {
        var oda = Person.join(anybody, "Oda").moveIn(cloud, ada, FamilyRole.OWNER);

        Members.removing(ada.api(), oda.id()).expect(204);

        ada.api().delete("/api/v1/members").query("id", ada.id()).expect(409);
        Members.changing(ada.api(), bob.id(), "owner").expect(200);
        Members.removing(bob.api(), ada.id()).expect(204);
    }

    @Test
    void removedMember_canBeInvitedAgain() {
        remove();

        var invitation = Invitations.sending(ada.api(), bob.email(), "member").expect(201);

        assertThat(invitation.string("/data/status")).isEqualTo("pending");
    }
}
