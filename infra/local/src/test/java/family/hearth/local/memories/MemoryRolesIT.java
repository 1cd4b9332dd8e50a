package family.hearth.local.memories;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A plain member of the kid's family cannot be made through Atrict; the domain's own tests tell of those. */
@ExtendWith(LocalCloudExtension.class)
class MemoryRolesIT {

    private static final Map<String, String> MEMORY = Map.of("text", "Oma's own", "occurredOn", "2024-05-01");
    private static final Map<String, Object> PHOTO =
            Map.of("filename", "a.png", "contentType", "image/png", "sizeBytes", 123);

    private final Api anybody;
    private Person ada;
    private Person oma;
    private int kid;
    private String timeline;
    private String memory;

    MemoryRolesIT(Api anybody) {
        this.anybody = anybody;
    }

    @BeforeEach
    void family() {
        ada = Person.join(anybody, "Ada");
        oma = Person.join(anybody, "Oma");
        kid = ada.kid("Lena");
        timeline = "/api/kids/" + kid + "/memories";
        memory = timeline + "/" + ada.memory(kid, "x", "2024-05-01");
    }

    @Test
    void viewer_readsEverything_andWritesNothing() {
        ada.share(kid, oma, "viewer");

        oma.api().get(timeline).expect(200);
        oma.api().get(memory).expect(200);
        oma.api().get(memory + "/photos").expect(200);
        oma.api().post(timeline).json(MEMORY).expect(403);
        oma.api().put(memory).json(MEMORY).expect(403);
        oma.api().delete(memory).expect(403);
        oma.api().post(memory + "/photos").json(PHOTO).expect(403);
        oma.api()
                .put(memory + "/photos/order")
                .json(Map.of("photoIds", new int[0]))
                .expect(403);
        assertThat(ada.api().get(timeline).expect(200).json("/items")).hasSize(1);
        assertThat(ada.api().get(memory).expect(200).string("/text")).isEqualTo("x");
    }

    @Test
    void editor_writesOwnMemories_andThoseOfOthers() {
        ada.share(kid, oma, "editor");

        var own = oma.api().post(timeline).json(MEMORY).expect(201);
        oma.api().put(memory).json(MEMORY).expect(200);
        oma.api().post(memory + "/photos").json(PHOTO).expect(201);
        oma.api().delete(memory).expect(204);

        assertThat(own.number("/authorId")).isEqualTo(oma.id());
        assertThat(ada.api().get(timeline).expect(200).number("/items/0/authorId"))
                .isEqualTo(oma.id());
    }

    @Test
    void author_keepsBeingNamed_whenSomebodyElseEdits() {
        ada.share(kid, oma, "editor");
        var own = oma.api().post(timeline).json(MEMORY).expect(201).number("/id");

        var edited = ada.api()
                .put(timeline + "/" + own)
                .json(Map.of("text", "edited", "occurredOn", "2024-05-01"))
                .expect(200);

        assertThat(edited.number("/authorId")).isEqualTo(oma.id());
    }

    @Test
    void author_losesTheirMemory_whenTheirRoleFallsToViewer() {
        ada.share(kid, oma, "editor");
        var own = timeline + "/"
                + oma.api().post(timeline).json(MEMORY).expect(201).number("/id");
        ada.api().put(permissionOfOma()).json(Map.of("role", "viewer")).expect(200);

        oma.api().put(own).json(MEMORY).expect(403);
        oma.api().delete(own).expect(403);
        oma.api().get(own).expect(200);
    }

    @Test
    void memories_areGone_whenThePermissionIs() {
        ada.share(kid, oma, "editor");
        ada.api().delete(permissionOfOma()).expect(204);

        oma.api().get(timeline).expect(404);
        oma.api().get(memory).expect(404);
        oma.api().post(timeline).json(MEMORY).expect(404);
    }

    private String permissionOfOma() {
        var permissions = "/api/kids/" + kid + "/permissions";
        for (var permission : ada.api().get(permissions).expect(200).json("/items")) {
            if (permission.path("userId").asInt() == oma.id()) {
                return permissions + "/" + permission.path("id").asInt();
            }
        }
        throw new AssertionError("Oma has no permission");
    }
}
