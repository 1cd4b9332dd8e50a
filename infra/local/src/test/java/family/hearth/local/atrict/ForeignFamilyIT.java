package family.hearth.local.atrict;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What belongs to others cannot be told from what does not exist, on any route. */
@ExtendWith(LocalCloudExtension.class)
class ForeignFamilyIT {

    private static final String MISSING = "1999999999";
    private static final Map<String, Object> BODY = Map.of(
            "name", "Mine", "email", "guest@example.org", "role", "viewer", "text", "t", "occurredOn", "2024-01-01");

    private final Person ada;
    private final Person eve;
    private final int kid;

    ForeignFamilyIT(Api anybody) {
        this.ada = Person.join(anybody, "Ada");
        this.eve = Person.join(anybody, "Eve");
        this.kid = ada.kid("Lena");
    }

    @Test
    void families_ofOthers_areMissing() {
        var family = ada.api().get("/api/kids/" + kid).expect(200).string("/familyId");

        assertMissing(eve, "GET PUT DELETE", "/api/families/%s", family);
    }

    @Test
    void kids_ofOthers_areMissing_withAllTheyHave() {
        var id = String.valueOf(kid);

        assertMissing(eve, "GET PUT DELETE", "/api/kids/%s", id);
        assertMissing(eve, "GET DELETE", "/api/kids/%s/avatar", id);
        assertMissing(eve, "GET", "/api/kids/%s/permissions", id);
        assertMissing(eve, "GET POST", "/api/kids/%s/memories", id);
        assertMissing(eve, "GET POST", "/api/kids/%s/invites", id);
    }

    @Test
    void partsOfKids_ofOthers_areMissing_underEitherKid() {
        var memory = String.valueOf(ada.memory(kid, "first steps", "2024-01-01"));
        var permission = String.valueOf(Permissions.idOf(ada, kid, ada));
        var invite = Invites.send(ada, kid, "guest@example.org").string("/id");
        var eves = eve.kid("Kid");

        for (var owned : List.of(kid, eves)) {
            var path = "/api/kids/" + owned;
            assertMissing(eve, "GET PUT DELETE", path + "/memories/%s", memory);
            assertMissing(eve, "GET", path + "/memories/%s/photos", memory);
            assertMissing(eve, "PUT DELETE", path + "/permissions/%s", permission);
            assertMissing(eve, "DELETE", path + "/invites/%s", invite);
            assertMissing(eve, "POST", path + "/invites/%s/resend", invite);
        }
        ada.api().get("/api/kids/" + kid + "/memories/" + memory).expect(200);
    }

    @Test
    void kidsOfAFamily_areNone_whenItIsAnothers() {
        var family = ada.api().get("/api/kids/" + kid).expect(200).string("/familyId");

        for (var asked : List.of(family, MISSING)) {
            assertThat(eve.api()
                            .get("/api/kids")
                            .query("familyId", asked)
                            .expect(200)
                            .json("/items"))
                    .isEmpty();
        }
    }

    @Test
    void strangeIds_areMissingOrUnreadable_neverAnOutage() {
        for (var id : List.of("0", "-1", "2147483648", "abc", "1e3", "%00")) {
            assertThat(eve.api().get("/api/kids/" + id).send().status()).isIn(400, 404, 422);
            assertThat(eve.api().get("/api/families/" + id).send().status()).isIn(400, 404, 422);
        }
    }

    private static void assertMissing(Person stranger, String methods, String template, String id) {
        for (var method : methods.split(" ")) {
            var foreign = ask(stranger, method, template.formatted(id));
            var missing = ask(stranger, method, template.formatted(MISSING));
            assertThat(withoutInstance(foreign)).isEqualTo(withoutInstance(missing));
            assertThat(headers(foreign)).isEqualTo(headers(missing));
        }
    }

    private static ApiReply ask(Person stranger, String method, String path) {
        var request = stranger.api().request(method, path);
        var hasBody = (method.equals("PUT") || method.equals("POST")) && !path.endsWith("/resend");
        return (hasBody ? request.json(BODY) : request).expect(404);
    }

    private static ObjectNode withoutInstance(ApiReply reply) {
        var problem = (ObjectNode) reply.json();
        assertThat(problem.remove("instance")).isNotNull();
        return problem;
    }

    private static List<String> headers(ApiReply reply) {
        var kept = new ArrayList<String>();
        for (var name : List.of("Content-Type", "Cache-Control", "WWW-Authenticate", "Allow")) {
            kept.add(reply.header(name).orElse(""));
        }
        return kept;
    }
}
