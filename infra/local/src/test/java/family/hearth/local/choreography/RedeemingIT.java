package family.hearth.local.choreography;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.people.FamilyRole;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who redeems which prize for whom. */
@ExtendWith(LocalCloudExtension.class)
class RedeemingIT {

    private static final String UNKNOWN = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

    private final LocalCloud cloud;
    private final Home home;
    private final Person bob;
    private final String prize;

    RedeemingIT(Api anybody, LocalCloud cloud) {
        this.cloud = cloud;
        this.home = Home.of(anybody);
        this.bob = home.moveIn(cloud, "Bob", FamilyRole.MEMBER);
        this.prize = home.prize("Ice Cream", 5);
    }

    @Test
    void plainMember_redeemsForThemselves() {
        var redemption = Answers.data(Home.redeeming(bob.api(), prize, bob.id()).expect(201));

        assertThat(redemption.path("memberDisplayName").textValue()).isEqualTo("Bob Test");
        assertThat(home.points(bob.id())).isEqualTo(-5);
    }

    @Test
    void plainMember_redeemsForNobodyElse() {
        var kid = home.owner().kid("Lena");

        for (var member : List.of(home.owner().id(), kid, 1)) {
            Answers.refusal(Home.redeeming(bob.api(), prize, member).send(), 403, "FORBIDDEN");
        }
        assertThat(home.api().get(Home.REDEMPTIONS).expect(200).json("/data")).isEmpty();
        assertThat(home.points(kid)).isZero();
    }

    @Test
    void plainMember_changesNoStatus_notEvenTheirOwn() {
        var id = Home.redeeming(bob.api(), prize, bob.id()).expect(201).string("/data/id");

        for (var redemption : List.of(id, UNKNOWN)) {
            var reply = bob.api()
                    .put(Home.REDEMPTIONS)
                    .query("id", redemption)
                    .json(Map.of("status", "dismissed"))
                    .send();
            Answers.refusal(reply, 403, "FORBIDDEN");
        }
        assertThat(home.points(bob.id())).isEqualTo(-5);
    }

    @Test
    void plainMember_readsAll() {
        var redemption = home.redeem(prize, home.owner().id());

        assertThat(Answers.data(bob.api().get(Home.REDEMPTIONS).expect(200))).containsExactly(redemption);
    }

    @Test
    void admin_redeemsForAnybody() {
        var cid = home.moveIn(cloud, "Cid", FamilyRole.ADMIN);
        var kid = home.owner().kid("Lena");

        for (var member : List.of(cid.id(), bob.id(), home.owner().id(), kid)) {
            Home.redeeming(cid.api(), prize, member).expect(201);
            assertThat(home.points(member)).isEqualTo(-5);
        }
    }

    @Test
    void key_redeemsForAnybody_andChangesStatuses() {
        var key = home.key();
        var id = Home.redeeming(key, prize, bob.id()).expect(201).string("/data/id");

        key.put(Home.REDEMPTIONS)
                .query("id", id)
                .json(Map.of("status", "fulfilled"))
                .expect(200);
    }

    @Test
    void prize_isNotFound_whenItIsUnknownForeignOrDeleted() {
        var eve = Home.of(home.anybody());
        home.api().delete(Home.PRIZES).query("id", prize).expect(200);
        var missing = Home.redeeming(home.api(), UNKNOWN, bob.id()).send();
        Answers.refusal(missing, 404, "NOT_FOUND");

        for (var id : List.of(prize, eve.prize("x", 1), home.chore("x"), "x", "1", "x".repeat(2000))) {
            assertThat(Home.redeeming(home.api(), id, bob.id()).expect(404).text())
                    .isEqualTo(missing.text());
        }
        assertThat(home.points(bob.id())).isZero();
    }

    @Test
    void member_isNotFound_whenUnknownForeignOrDeleted() {
        var eve = Home.of(home.anybody());
        var kid = home.owner().kid("Lena");
        home.api().delete("/api/kids/" + kid).expect(204);

        for (var member : List.of(
                Integer.toString(eve.owner().id()),
                Integer.toString(eve.owner().kid("Kit")),
                Integer.toString(kid),
                "0",
                "-1",
                "0" + bob.id(),
                "x",
                UNKNOWN,
                "9".repeat(2000))) {
            var reply = home.api()
                    .post(Home.REDEMPTIONS)
                    .json(Map.of("memberId", member, "prizeId", prize))
                    .send();
            Answers.refusal(reply, 404, "NOT_FOUND");
        }
        assertThat(home.api().get(Home.REDEMPTIONS).expect(200).json("/data")).isEmpty();
    }

    @Test
    void inactiveMember_redeemsNothing() {
        home.deactivate(bob);

        Answers.assertInvalid(Home.redeeming(home.api(), prize, bob.id()).send(), "memberId");
        assertThat(home.points(bob.id())).isZero();
    }

    @Test
    void sharedKid_isNoMemberHere() {
        var eve = Home.of(home.anybody());
        var kid = eve.owner().kid("Kit");
        eve.owner().share(kid, home.owner(), "editor");

        Answers.refusal(Home.redeeming(home.api(), prize, kid).send(), 404, "NOT_FOUND");
    }
}
