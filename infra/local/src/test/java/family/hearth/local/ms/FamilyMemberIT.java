package family.hearth.local.ms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import family.hearth.domain.people.FamilyRole;
import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Multipart;
import family.hearth.local.Person;
import family.hearth.local.Together;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is in the family, and what role they are given. */
@ExtendWith(LocalCloudExtension.class)
class FamilyMemberIT {

    private static final String PATH = Members.PATH;

    private final LocalCloud cloud;
    private final Api anybody;
    private final Person ada;

    FamilyMemberIT(LocalCloud cloud, Api anybody) {
        this.cloud = cloud;
        this.anybody = anybody;
        this.ada = Person.join(anybody, "Ada");
    }

    private Person moveIn(String name, FamilyRole role) {
        return Person.join(anybody, name).moveIn(cloud, ada, role);
    }

    private JsonNode list() {
        return ada.api().get(PATH).expect(200).json("/data");
    }

    private String roleOf(Person member) {
        for (var listed : list()) {
            if (listed.path("id").intValue() == member.id()) {
                return listed.path("role").textValue();
            }
        }
        return "none";
    }

    private static void assertRefused(ApiReply reply, int status, String code) {
        assertThat(reply.expect(status).string("/error/code")).isEqualTo(code);
    }

    @Test
    void list_showsActiveGrownUps_whoeverCameFirst() {
        ada.kid("Lena");
        var bob = moveIn("Bob", FamilyRole.MEMBER);
        var eve = moveIn("Eve", FamilyRole.ADMIN);
        ada.api().delete("/api/v1/members").query("id", eve.id()).expect(200);

        var listed = list();

        assertThat(listed.findValuesAsText("id")).containsExactly("" + ada.id(), "" + bob.id());
        assertThat(listed.path(1).path("user_id").intValue()).isEqualTo(bob.id());
        assertThat(listed.path(1).path("name").textValue()).isEqualTo("Bob Test");
        assertThat(listed.path(1).path("email").textValue()).isEqualTo(bob.email());
        assertThat(listed.findValuesAsText("role")).containsExactly("owner", "member");
        assertThat(listed.path(1).path("joined_at").textValue()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        assertThat(bob.api().get(PATH).expect(200).json("/data")).isEqualTo(listed);
    }

    @Test
    void change_givesARole_fromEveryKindOfBody() {
        var bob = moveIn("Bob", FamilyRole.MEMBER);
        var path = PATH + "/" + bob.id();

        assertThat(ada.api()
                        .patch(path)
                        .json(Map.of("role", "admin"))
                        .expect(200)
                        .string("/data/role"))
                .isEqualTo("admin");
        assertThat(ada.api().patch(path).form("role", "owner").expect(200).string("/data/role"))
                .isEqualTo("owner");
        var multipart = new Multipart().field("role", "member").in(ada.api().patch(path));
        assertThat(multipart.expect(200).string("/data/role")).isEqualTo("member");
        assertThat(roleOf(bob)).isEqualTo("member");
    }

    @Test
    void change_isTheSameTwice() {
        var bob = moveIn("Bob", FamilyRole.MEMBER);

        var first = Members.changing(ada.api(), bob.id(), "owner").expect(200);
        assertThat(Members.changing(ada.api(), bob.id(), "owner").expect(200).text())
                .isEqualTo(first.text());

        Members.changing(bob.api(), ada.id(), "member").expect(200);
        assertRefused(Members.changing(ada.api(), bob.id(), "member").send(), 403, "forbidden");
    }

    @Test
    void change_isRefused_whereTheRoleIsNone() {
        var bob = moveIn("Bob", FamilyRole.MEMBER);
        for (var body : List.of(Map.of(), Map.of("role", "boss"), Map.of("role", 1))) {
            assertThat(ada.api()
                            .patch(PATH + "/" + bob.id())
                            .json(body)
                            .expect(422)
                            .json("/errors/role"))
                    .hasSize(1);
        }
    }

    @Test
    void admin_reachesNeitherOwners_norAboveAdmins() {
        var admin = moveIn("Abe", FamilyRole.ADMIN);
        var bob = moveIn("Bob", FamilyRole.MEMBER);

        assertRefused(Members.changing(admin.api(), ada.id(), "member").send(), 403, "forbidden");
        assertRefused(Members.changing(admin.api(), bob.id(), "owner").send(), 403, "forbidden");
        assertRefused(Members.changing(admin.api(), admin.id(), "owner").send(), 403, "forbidden");
        assertRefused(Members.removing(admin.api(), ada.id()).send(), 403, "forbidden");
        Members.changing(admin.api(), bob.id(), "admin").expect(200);
        Members.changing(admin.api(), bob.id(), "member").expect(200);
        Members.removing(admin.api(), bob.id()).expect(204);
        assertThat(roleOf(ada)).isEqualTo("owner");
    }

    @Test
    void member_decidesAboutNobody() {
        var bob = moveIn("Bob", FamilyRole.MEMBER);
        var carl = moveIn("Carl", FamilyRole.MEMBER);

        assertRefused(Members.changing(bob.api(), carl.id(), "member").send(), 403, "forbidden");
        assertRefused(Members.removing(bob.api(), carl.id()).send(), 403, "forbidden");
        assertRefused(Members.removing(bob.api(), 1).send(), 403, "forbidden");
    }

    @Test
    void oneself_isAConflict() {
        moveIn("Oda", FamilyRole.OWNER);
        var admin = moveIn("Abe", FamilyRole.ADMIN);

        for (var self : List.of(ada, admin)) {
            assertRefused(Members.changing(self.api(), self.id(), "member").send(), 409, "conflict");
            assertRefused(Members.removing(self.api(), self.id()).send(), 409, "conflict");
        }
        assertThat(list()).hasSize(3);
    }

    @Test
    void whoeverIsNoMember_isNotFound() {
        var kid = ada.kid("Lena");
        var eve = Person.join(anybody, "Eve");
        var inactive = moveIn("Ina", FamilyRole.MEMBER);
        ada.api().delete("/api/v1/members").query("id", inactive.id()).expect(200);

        for (var id : List.of(kid, eve.id(), inactive.id(), 1, 0, -1)) {
            assertRefused(Members.changing(ada.api(), id, "member").send(), 404, "not_found");
            assertRefused(Members.removing(ada.api(), id).send(), 404, "not_found");
        }
        ada.api().delete(PATH + "/x").expect(404);
        assertRefused(Members.changing(eve.api(), ada.id(), "member").send(), 404, "not_found");
        assertRefused(Members.removing(eve.api(), ada.id()).send(), 404, "not_found");
    }

    @Test
    void owner_isLeft_whenTwoDemoteOrRemoveEachOtherAtOnce() {
        for (var round = 0; round < 6; round++) {
            var host = Person.join(anybody, "Una");
            var guest = Person.join(anybody, "Duo").moveIn(cloud, host, FamilyRole.OWNER);
            var actors = List.of(host, guest);
            var removing = round % 2 == 0;

            var replies = Together.times(2, i -> {
                var target = actors.get(1 - i).id();
                var api = actors.get(i).api();
                return (removing ? Members.removing(api, target) : Members.changing(api, target, "member")).send();
            });

            var done = removing ? 204 : 200;
            assertThat(replies).extracting(ApiReply::status).containsOnlyOnce(done);
            var winner = actors.get(replies.getFirst().status() == done ? 0 : 1);
            assertThat(winner.api().get(PATH).expect(200).json("/data").findValuesAsText("role"))
                    .containsOnlyOnce("owner")
                    .hasSize(removing ? 1 : 2);
        }
    }

    @Test
    void key_dies_whenItsMakerIsNoAdminAnyMore() {
        var abe = moveIn("Abe", FamilyRole.ADMIN);
        var key = anybody.bearer(abe.familyKey());
        key.get("/api/v1/members").expect(200);

        Members.changing(ada.api(), abe.id(), "member").expect(200);

        key.get("/api/v1/members").expect(401);
    }

    @Test
    void token_actsInTheRoleOfItsMaker() {
        var tokens = new Tokens(anybody);
        var admin = moveIn("Abe", FamilyRole.ADMIN);
        var bob = moveIn("Bob", FamilyRole.MEMBER);

        Members.changing(tokens.readWrite(admin).api(), bob.id(), "admin").expect(200);
        assertRefused(
                Members.changing(tokens.readWrite(admin).api(), bob.id(), "owner")
                        .send(),
                403,
                "forbidden");
        Members.changing(tokens.readWrite(ada).api(), bob.id(), "member").expect(200);
        assertRefused(Members.removing(tokens.readWrite(bob).api(), admin.id()).send(), 403, "forbidden");
    }
}
