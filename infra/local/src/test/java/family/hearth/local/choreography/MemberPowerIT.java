package family.hearth.local.choreography;

import static family.hearth.local.choreography.MemberChanges.assertRefused;
import static family.hearth.local.choreography.MemberChanges.deactivate;
import static family.hearth.local.choreography.MemberChanges.isActive;
import static family.hearth.local.choreography.MemberChanges.reactivate;
import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.people.FamilyRole;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who takes whose power in a family, who gives it back, and what that means. */
@ExtendWith(LocalCloudExtension.class)
class MemberPowerIT {

    private static final String PATH = "/api/v1/members";
    private static final String REACTIVATE = PATH + "/reactivate";

    private final Api anybody;
    private final LocalCloud cloud;
    private final Person ada;

    MemberPowerIT(Api anybody, LocalCloud cloud) {
        this.anybody = anybody;
        this.cloud = cloud;
        this.ada = Person.join(anybody, "Ada");
    }

    @Test
    void deactivate_answersTheMember() {
        var bob = moveIn("Bob", FamilyRole.MEMBER);

        var reply = deactivate(ada.api(), bob).expect(200);

        assertThat(reply.json("/success").booleanValue()).isTrue();
        assertThat(reply.string("/data/memberId")).isEqualTo(Integer.toString(bob.id()));
        assertThat(reply.json("/data/user/isActive").booleanValue()).isFalse();
        assertThat(reply.json("/data"))
                .isEqualTo(ada.api().get(PATH).query("id", bob.id()).expect(200).json("/data"));
    }

    @Test
    void reactivate_answersTheMember() {
        var bob = moveIn("Bob", FamilyRole.MEMBER);
        deactivate(ada.api(), bob).expect(200);

        var reply = reactivate(ada.api(), bob).expect(200);

        assertThat(reply.json("/success").booleanValue()).isTrue();
        assertThat(reply.json("/data/user/isActive").booleanValue()).isTrue();
        assertThat(reply.json("/data"))
                .isEqualTo(ada.api().get(PATH).query("id", bob.id()).expect(200).json("/data"));
    }

    @Test
    void changingNothing_isFine() {
        var bob = moveIn("Bob", FamilyRole.MEMBER);

        reactivate(ada.api(), bob).expect(200);
        deactivate(ada.api(), bob).expect(200);
        deactivate(ada.api(), bob).expect(200);
        assertThat(isActive(ada, bob)).isFalse();
        reactivate(ada.api(), bob).expect(200);
        reactivate(ada.api(), bob).expect(200);
        assertThat(isActive(ada, bob)).isTrue();
    }

    @Test
    void deactivated_hasNoPowerInTheFamily_atOnce() {
        var bob = moveIn("Bob", FamilyRole.ADMIN);
        var kid = ada.kid("Lena");
        var client = bob.client(anybody, "common:read", "common:write");
        client.get("/api/kids/" + kid).expect(200);

        deactivate(ada.api(), bob).expect(200);

        bob.api().get("/api/kids/" + kid).expect(404);
        client.get("/api/kids/" + kid).expect(404);
        assertThat(bob.api().get("/family").expect(200).number("/id")).isNotEqualTo(ada.family());
        assertThat(bob.api().get(PATH).expect(200).text()).doesNotContain(ada.email());
    }

    @Test
    void deactivatedEverywhere_isNobody_untilReactivated() {
        var bob = moveIn("Bob", FamilyRole.MEMBER);
        var client = bob.client(anybody, "common:read");
        leaveHome(bob);

        deactivate(ada.api(), bob).expect(200);

        bob.api().get("/parent").expect(401);
        bob.api().get(PATH).expect(401);
        bob.api().get("/api/kids").expect(401);
        client.get("/api/kids").expect(401);
        anybody.post("/login")
                .json(Map.of("email", bob.email(), "password", Person.PASSWORD))
                .expect(401);

        reactivate(ada.api(), bob).expect(200);

        bob.api().get("/parent").expect(200);
        client.get("/api/kids").expect(200);
        anybody.bearer(Person.signIn(anybody, bob.email())).get(PATH).expect(200);
    }

    @Test
    void deactivate_reachesAsFarAsTheRole() {
        var owner = moveIn("Oda", FamilyRole.OWNER);
        var admin = moveIn("Abe", FamilyRole.ADMIN);
        var other = moveIn("Ann", FamilyRole.ADMIN);
        var member = moveIn("Mia", FamilyRole.MEMBER);
        var second = moveIn("Max", FamilyRole.MEMBER);

        for (var target : List.of(owner, admin, second)) {
            assertRefused(deactivate(member.api(), target).expect(403), "FORBIDDEN");
        }
        assertRefused(deactivate(admin.api(), owner).expect(403), "FORBIDDEN");
        deactivate(admin.api(), other).expect(200);
        deactivate(admin.api(), member).expect(200);
        deactivate(owner.api(), admin).expect(200);
        deactivate(owner.api(), second).expect(200);
        deactivate(owner.api(), ada).expect(200);
        assertThat(ada.api().get("/parent").send().status()).isEqualTo(401);
    }

    @Test
    void reactivate_reachesAsFarAsTheRole() {
        var owner = moveIn("Oda", FamilyRole.OWNER);
        var admin = moveIn("Abe", FamilyRole.ADMIN);
        var member = moveIn("Mia", FamilyRole.MEMBER);
        var second = moveIn("Max", FamilyRole.MEMBER);
        var key = anybody.bearer(ada.familyKey());
        Stream.of(owner, second).forEach(person -> deactivate(ada.api(), person).expect(200));

        assertRefused(reactivate(member.api(), second).expect(403), "FORBIDDEN");
        assertRefused(reactivate(admin.api(), owner).expect(403), "FORBIDDEN");
        assertRefused(reactivate(key, owner).expect(403), "FORBIDDEN");
        reactivate(key, second).expect(200);
        reactivate(ada.api(), owner).expect(200);
        assertThat(List.of(isActive(ada, owner), isActive(ada, second))).containsOnly(true);
    }

    @Test
    void deactivate_isNotForKeys() {
        var bob = moveIn("Bob", FamilyRole.MEMBER);
        var key = anybody.bearer(ada.familyKey());

        for (var request : List.of(key.delete(PATH).query("id", bob.id()), key.delete(PATH))) {
            var reply = request.expect(405);
            assertRefused(reply, "METHOD_NOT_ALLOWED");
            assertThat(reply.header("Allow").orElse("")).contains("GET").doesNotContain("DELETE");
        }
        assertThat(isActive(ada, bob)).isTrue();
    }

    @Test
    void deactivate_answers400_forAKid() {
        var kid = ada.kid("Lena");

        assertRefused(ada.api().delete(PATH).query("id", kid).expect(400), "INVALID_INPUT");
        ada.api().get("/api/kids/" + kid).expect(200);
    }

    @Test
    void reactivate_changesNothing_forAKid() {
        var kid = Integer.toString(ada.kid("Lena"));

        assertThat(ada.api()
                        .post(REACTIVATE)
                        .json(Map.of("memberId", kid))
                        .expect(200)
                        .string("/data/memberRole"))
                .isEqualTo("child");
    }

    @Test
    void foreignOnes_lookLikeMissingOnes() {
        var eve = Person.join(anybody, "Eve");
        var missing = ada.api().delete(PATH).query("id", Integer.MAX_VALUE).expect(404);

        assertRefused(missing, "NOT_FOUND");
        assertThat(deactivate(ada.api(), eve).expect(404).text()).isEqualTo(missing.text());
        assertThat(reactivate(ada.api(), eve).expect(404).text()).isEqualTo(missing.text());
        assertThat(ada.api()
                        .delete(PATH)
                        .query("id", eve.kid("Kit"))
                        .expect(404)
                        .text())
                .isEqualTo(missing.text());
        eve.api().get("/parent").expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "2147483648", "1.5"})
    void wrongIds_areNotFound(String id) {
        assertRefused(ada.api().delete(PATH + "?id=" + id).expect(404), "NOT_FOUND");
        assertRefused(ada.api().post(REACTIVATE).json(Map.of("memberId", id)).expect(404), "NOT_FOUND");
    }

    @Test
    void deactivate_answers400_whenTheIdIsMissing() {
        assertRefused(ada.api().delete(PATH).expect(400), "INVALID_INPUT");
        assertRefused(ada.api().delete(PATH + "?id=").expect(400), "INVALID_INPUT");
    }

    @Test
    void reactivate_answers400_whenTheBodyIsWrong() {
        assertRefused(ada.api().post(REACTIVATE).json(Map.of()).expect(400), "INVALID_INPUT");
        assertRefused(ada.api().post(REACTIVATE).json(Map.of("memberId", " ")).expect(400), "INVALID_INPUT");
        assertRefused(
                ada.api().post(REACTIVATE).json(Map.of("memberId", List.of())).expect(400), "INVALID_INPUT");
        assertRefused(
                ada.api().post(REACTIVATE).body("application/json", "{oops").expect(400), "INVALID_JSON");
        assertRefused(ada.api().post(REACTIVATE).expect(400), "INVALID_JSON");
        assertRefused(ada.api().post(REACTIVATE).body("text/plain", "x").expect(400), "INVALID_JSON");
    }

    @Test
    void reactivate_isAnsweredAgain_whenRepeatedWithItsKey() {
        var bob = moveIn("Bob", FamilyRole.MEMBER);
        deactivate(ada.api(), bob).expect(200);
        var first = reactivate(ada.api(), bob).header("Idempotency-Key", "back").expect(200);
        deactivate(ada.api(), bob).expect(200);

        var again = reactivate(ada.api(), bob).header("Idempotency-Key", "back").expect(200);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(isActive(ada, bob)).isFalse();
    }

    @Test
    void deactivate_isForOurOwnPages_whenTheCookieAloneAuthenticates() {
        var bob = moveIn("Bob", FamilyRole.MEMBER);
        var browser = anybody.with("Cookie", "__Host-hearth=" + ada.token());

        assertRefused(deactivate(browser, bob).expect(403), "FORBIDDEN");
        deactivate(browser.with("Sec-Fetch-Site", "same-origin"), bob).expect(200);
    }

    /** Makes the family this person moved into the only one it is active in. */
    private void leaveHome(Person person) {
        var home = person.api()
                .get("/api/families")
                .expect(200)
                .json("/items")
                .valueStream()
                .filter(family -> family.path("createdById").asInt() == person.id())
                .findFirst()
                .orElseThrow();
        person.api().delete("/api/families/" + home.path("id").asInt()).expect(204);
    }

    private Person moveIn(String name, FamilyRole role) {
        return Person.join(anybody, name).moveIn(cloud, ada, role);
    }
}
