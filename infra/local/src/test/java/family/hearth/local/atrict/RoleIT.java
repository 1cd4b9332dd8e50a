package family.hearth.local.atrict;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may do what with a kid that was shared. */
@ExtendWith(LocalCloudExtension.class)
class RoleIT {

    private static final Map<String, String> MEMORY = Map.of("text", "first steps", "occurredOn", "2024-01-01");

    private final Person ada;
    private final Person oma;
    private final int kid;
    private final String path;

    RoleIT(Api anybody) {
        this.ada = Person.join(anybody, "Ada");
        this.oma = Person.join(anybody, "Oma");
        this.kid = ada.kid("Lena");
        this.path = "/api/kids/" + kid;
    }

    @Test
    void stranger_seesNothing() {
        oma.api().get(path).expect(404);
        oma.api().post(path + "/memories").json(MEMORY).expect(404);
    }

    @Test
    void viewer_readsOnly() {
        ada.share(kid, oma, "viewer");
        var memory = path + "/memories/" + ada.memory(kid, "first steps", "2024-01-01");

        oma.api().get(path).expect(200);
        oma.api().get(memory).expect(200);
        oma.api().get(path + "/permissions").expect(200);
        oma.api().post(path + "/memories").json(MEMORY).expect(403);
        oma.api().put(memory).json(MEMORY).expect(403);
        oma.api().delete(memory).expect(403);
        assertOwnersOnly();
    }

    @Test
    void editor_writesEveryMemory() {
        ada.share(kid, oma, "editor");
        var memory = path + "/memories/" + ada.memory(kid, "first steps", "2024-01-01");

        oma.api().put(memory).json(MEMORY).expect(200);
        oma.memory(kid, "second steps", "2024-01-02");
        oma.api().delete(memory).expect(204);
        assertOwnersOnly();
    }

    @Test
    void owner_actsOnWhatAnEditorWrote() {
        ada.share(kid, oma, "editor");
        var memory = path + "/memories/" + oma.memory(kid, "second steps", "2024-01-02");

        ada.api().put(memory).json(MEMORY).expect(200);
        ada.api().delete(memory).expect(204);
    }

    @Test
    void guest_seesTheKidButNotItsFamily() {
        ada.share(kid, oma, "editor");
        var family = ada.api().get(path).expect(200).number("/familyId");

        oma.api().get("/api/families/" + family).expect(404);
        assertThat(oma.api().get("/api/families").expect(200).json("/items")).hasSize(1);
    }

    @Test
    void guest_seesNothingFromThatMomentOn_whenThePermissionIsGone() {
        ada.share(kid, oma, "editor");
        oma.api().get(path).expect(200);
        var permission = Permissions.idOf(ada, kid, oma);

        ada.api().delete(path + "/permissions/" + permission).expect(204);

        oma.api().get(path).expect(404);
        assertThat(oma.api().get("/api/kids").expect(200).json("/items")).isEmpty();
    }

    private void assertOwnersOnly() {
        oma.api().put(path).json(Map.of("name", "Mine")).expect(403);
        oma.api().delete(path).expect(403);
        oma.api().delete(path + "/avatar").expect(403);
        oma.api().get(path + "/invites").expect(403);
        oma.api()
                .post(path + "/invites")
                .json(Map.of("email", "opa@example.org"))
                .expect(403);
        var owners = Permissions.idOf(ada, kid, ada);
        oma.api()
                .put(path + "/permissions/" + owners)
                .json(Map.of("role", "viewer"))
                .expect(403);
        oma.api().delete(path + "/permissions/" + owners).expect(403);
        assertThat(oma.api().get(path).expect(200).string("/name")).isEqualTo("Lena");
    }
}
