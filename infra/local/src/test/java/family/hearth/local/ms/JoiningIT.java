package family.hearth.local.ms;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.people.FamilyRole;
import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Paging;
import family.hearth.local.Person;
import family.hearth.local.Together;
import family.hearth.testkit.Mailbox;
import family.hearth.testkit.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Where the mailed link of an invitation to a family leads, and how the invited address answers. */
@ExtendWith(LocalCloudExtension.class)
class JoiningIT {

    private final LocalCloud cloud;
    private final Api anybody;
    private final Invitations invitations;
    private final Person ada;
    private final Person oma;
    private final int family;

    JoiningIT(LocalCloud cloud, Api anybody, Mailbox mailbox) {
        this.cloud = cloud;
        this.anybody = anybody;
        this.invitations = new Invitations(mailbox);
        this.ada = Person.join(anybody, "Ada");
        this.oma = Person.join(anybody, "Oma");
        this.family = ada.family();
    }

    private String invite(String role) {
        return invitations.send(ada.api(), oma.email(), role);
    }

    private static List<String> members(ApiReply reply) {
        return reply.json().properties().stream().map(Map.Entry::getKey).toList();
    }

    private String status(String token) {
        return anybody.get("/api/invites/" + token).expect(200).string("/status");
    }

    @Test
    void landing_tellsOfTheFamily_andConsumesNothing() {
        var token = invite("admin");
        for (var i = 0; i < 3; i++) {
            anybody.head("/api/invites/" + token).expect(200);
        }

        var landing = anybody.get("/api/invites/" + token).expect(200);

        assertThat(members(landing))
                .containsExactly("id", "familyId", "email", "familyRole", "status", "createdAt", "expiresAt");
        assertThat(landing.number("/familyId")).isEqualTo(family);
        assertThat(landing.string("/email")).isEqualTo(oma.email());
        assertThat(landing.string("/familyRole")).isEqualTo("admin");
        assertThat(landing.string("/status")).isEqualTo("pending");
        assertThat(landing.header("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void accept_makesAMember_andLeavesTheDefaultFamily() {
        var home = oma.family();

        var accepted = Invitations.accept(oma, invite("admin")).expect(200);

        assertThat(members(accepted)).containsExactly("userId", "familyId", "familyRole", "joinedAt", "inviteId");
        assertThat(accepted.number("/userId")).isEqualTo(oma.id());
        assertThat(accepted.number("/familyId")).isEqualTo(family);
        assertThat(accepted.string("/familyRole")).isEqualTo("admin");
        assertThat(oma.family()).isEqualTo(home);
        assertThat(ada.api().get(Members.PATH).expect(200).json("/data").findValuesAsText("role"))
                .containsExactly("owner", "admin");
        oma.api().get("/api/families/" + family).expect(200);
        oma.api()
                .patch("/settings/default-family")
                .json(Map.of("family_id", family))
                .expect(200);
        assertThat(oma.family()).isEqualTo(family);
    }

    @Test
    void accept_countsAnOwner() {
        Invitations.accept(oma, invite("owner")).expect(200);
        oma.api()
                .patch("/settings/default-family")
                .json(Map.of("family_id", family))
                .expect(200);

        Members.changing(oma.api(), ada.id(), "member").expect(200);
    }

    @Test
    void accept_answersTheSameAgain_untilTheMemberIsRemoved() {
        var token = invite("member");
        var first = Invitations.accept(oma, token).expect(200);

        assertThat(Invitations.accept(oma, token).expect(200).json()).isEqualTo(first.json());
        assertThat(status(token)).isEqualTo("accepted");
        Members.removing(ada.api(), oma.id()).expect(204);
        Invitations.accept(oma, token).expect(409);
    }

    @Test
    void accept_makesOneMembership_whenFiftyAskAtOnce() {
        var token = invite("owner");

        var replies = Together.times(50, _ -> Invitations.accept(oma, token));

        assertThat(replies).extracting(ApiReply::status).containsOnly(200);
        assertThat(replies)
                .extracting(ApiReply::text)
                .containsOnly(replies.getFirst().text());
        oma.api()
                .patch("/settings/default-family")
                .json(Map.of("family_id", family))
                .expect(200);
        // Counted once: with one owner more than there are, the last one could go.
        Members.changing(oma.api(), ada.id(), "member").expect(200);
        assertThat(oma.api().get(Members.PATH).expect(200).json("/data").findValuesAsText("role"))
                .containsExactly("member", "owner");
        oma.api().delete("/parent").expect(409);
    }

    @Test
    void accept_isForTheInvitedAddressOnly() {
        var token = invite("member");
        var path = "/api/invites/" + token;

        Invitations.accept(Person.join(anybody, "Eve"), token).expect(403);
        Invitations.accept(ada, token).expect(403);
        ada.api().post(path + "/decline").expect(403);
        anybody.post(path + "/accept").expect(401);
        anybody.bearer(new Tokens(anybody).readWrite(oma).secret())
                .post(path + "/accept")
                .expect(401);
        assertThat(status(token)).isEqualTo("pending");
    }

    @Test
    void decline_endsTheInvitation_andIsTheSameTwice() {
        var token = invite("member");

        oma.api().post("/api/invites/" + token + "/decline").expect(204);
        oma.api().post("/api/invites/" + token + "/decline").expect(204);

        assertThat(status(token)).isEqualTo("declined");
        Invitations.accept(oma, token).expect(409);
        Invitations.accept(oma, invite("member")).expect(200);
    }

    @Test
    void list_showsInvitationsOfBothKinds_onceTheAddressIsProven() {
        var kid = ada.kid("Lena");
        invite("member");
        ada.api()
                .post("/api/kids/" + kid + "/invites")
                .json(Map.of("email", oma.email()))
                .expect(201);
        invitations.send(Person.join(anybody, "Eve").api(), oma.email(), "member");
        assertThat(Paging.ids(oma.api(), "/api/invites", 25)).isEmpty();

        ada.share(ada.kid("Rolf"), oma, "viewer");

        assertThat(Paging.ids(oma.api(), "/api/invites", 1)).hasSize(3);
        var items = oma.api().get("/api/invites").expect(200).json("/items");
        assertThat(items.findValues("kidId")).hasSize(1);
        assertThat(items.findValues("familyId")).hasSize(2);
        assertThat(items.findValues("token")).isEmpty();
    }

    @Test
    void invitation_isOver_fromTheInstantItExpires_sweptOrNot(MovableClock clock) {
        var token = invite("member");
        clock.advance(Duration.ofDays(14));

        assertThat(status(token)).isEqualTo("expired");
        var again = anybody.bearer(Person.signIn(anybody, oma.email()));
        again.post("/api/invites/" + token + "/accept").expect(409);
        for (var i = 0; i < 2; i++) {
            assertThat(anybody.post("/_local/schedules/expire-invites/run")
                            .expect(200)
                            .string("/failure"))
                    .isEmpty();
        }
        assertThat(status(token)).isEqualTo("expired");
        again.post("/api/invites/" + token + "/accept").expect(409);
    }

    @Test
    void invitation_goesWithItsFamily() {
        var second = (int) ada.api()
                .post("/api/families")
                .json(Map.of("name", "Second"))
                .expect(201)
                .number("/id");
        ada.api()
                .patch("/settings/default-family")
                .json(Map.of("family_id", second))
                .expect(200);
        var token = invite("member");
        ada.api()
                .patch("/settings/default-family")
                .json(Map.of("family_id", family))
                .expect(200);
        ada.api().delete("/api/families/" + second).expect(204);

        assertGone(token);
        assertThat(anybody.post("/_local/schedules/empty-trash/run").expect(200).string("/failure"))
                .isEmpty();
        assertGone(token);
    }

    private void assertGone(String token) {
        anybody.get("/api/invites/" + token).expect(404);
        Invitations.accept(oma, token).expect(404);
        oma.api().post("/api/invites/" + token + "/decline").expect(404);
    }

    @Test
    void strangersOfTheFamily_seeNothingOfIt() {
        var bob = Person.join(anybody, "Bob").moveIn(cloud, ada, FamilyRole.MEMBER);
        invite("member");

        assertThat(bob.api().get("/api/invites").expect(200).json("/items")).isEmpty();
        assertThat(ada.api().get("/api/invites").expect(200).json("/items")).isEmpty();
    }
}
