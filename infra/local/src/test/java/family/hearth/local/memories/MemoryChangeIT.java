package family.hearth.local.memories;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalCloudExtension.class)
class MemoryChangeIT {

    private final Api anybody;
    private Person ada;
    private int kid;
    private String timeline;

    MemoryChangeIT(Api anybody) {
        this.anybody = anybody;
    }

    @BeforeEach
    void family() {
        ada = Person.join(anybody, "Ada");
        kid = ada.kid("Lena");
        timeline = "/api/kids/" + kid + "/memories";
    }

    @Test
    void update_replacesEverything_andSaysWhen() {
        var made = ada.api()
                .post(timeline)
                .json(Map.of("text", "old", "occurredOn", "2024-05-01", "heightCm", 70))
                .expect(201);
        var path = timeline + "/" + made.number("/id");

        var changed = ada.api()
                .put(path)
                .json(Map.of("occurredOn", "2024-05-01", "weightKg", 9.5))
                .expect(200);

        assertThat(changed.json("/text").isNull()).isTrue();
        assertThat(changed.json("/heightCm").isNull()).isTrue();
        assertThat(changed.json("/weightKg").asDouble()).isEqualTo(9.5);
        assertThat(Instant.parse(changed.string("/editedAt"))).isAfterOrEqualTo(made.string("/createdAt"));
        assertThat(changed.string("/createdAt")).isEqualTo(made.string("/createdAt"));
        assertThat(ada.api().get(path).expect(200).json()).isEqualTo(changed.json());
    }

    @Test
    void update_takesAForm() {
        var path = timeline + "/" + ada.memory(kid, "old", "2024-05-01");

        assertThat(ada.api()
                        .put(path)
                        .form("text", "new", "occurredOn", "2024-05-02")
                        .expect(200)
                        .string("/text"))
                .isEqualTo("new");
    }

    @Test
    void update_isRefused_whenNothingWouldBeLeft() {
        var path = timeline + "/" + ada.memory(kid, "all it says", "2024-05-01");

        var refused =
                ada.api().put(path).json(Map.of("occurredOn", "2024-05-02")).expect(422);

        assertThat(refused.json("/errors/text")).isNotEmpty();
        assertThat(ada.api().get(path).expect(200).string("/text")).isEqualTo("all it says");
        assertThat(ada.api().get(path).expect(200).string("/occurredOn")).isEqualTo("2024-05-01");
    }

    @Test
    void update_mayTakeTheTextAway_whenAPhotoIsLeft() {
        var photo = Map.of("filename", "a.png", "contentType", "image/png", "sizeBytes", 123);
        var made = ada.api()
                .post(timeline)
                .json(Map.of("text", "x", "occurredOn", "2024-05-01", "photos", List.of(photo)))
                .expect(201);

        var changed = ada.api()
                .put(timeline + "/" + made.number("/id"))
                .json(Map.of("occurredOn", "2024-05-01"))
                .expect(200);

        assertThat(changed.json("/photos")).hasSize(1);
    }

    @Test
    void delete_leavesNothingBehind() {
        var memory = ada.memory(kid, "x", "2024-05-01");
        var path = timeline + "/" + memory;

        assertThat(ada.api().delete(path).expect(204).bytes()).isEmpty();

        ada.api().get(path).expect(404);
        ada.api().delete(path).expect(404);
        ada.api()
                .put(path)
                .json(Map.of("text", "x", "occurredOn", "2024-05-01"))
                .expect(404);
        ada.api().get(path + "/photos").expect(404);
        assertThat(ada.api().get(timeline).expect(200).json("/items")).isEmpty();
    }

    @Test
    void memory_isFoundUnderItsOwnKidOnly() {
        var memory = ada.memory(kid, "x", "2024-05-01");
        var sibling = "/api/kids/" + ada.kid("Tom") + "/memories/" + memory;

        ada.api().get(sibling).expect(404);
        ada.api()
                .put(sibling)
                .json(Map.of("text", "y", "occurredOn", "2024-05-01"))
                .expect(404);
        ada.api().delete(sibling).expect(404);
        assertThat(ada.api().get(timeline + "/" + memory).expect(200).string("/text"))
                .isEqualTo("x");
    }

    @Test
    void memories_goWithTheirKid() {
        var path = timeline + "/" + ada.memory(kid, "x", "2024-05-01");
        ada.api().delete("/api/kids/" + kid).expect(204);

        ada.api().get(path).expect(404);
        ada.api().get(timeline).expect(404);
        ada.api()
                .post(timeline)
                .json(Map.of("text", "x", "occurredOn", "2024-05-01"))
                .expect(404);
    }
}
