package family.hearth.local.atrict;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Paging;
import family.hearth.local.Person;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(LocalCloudExtension.class)
class PermissionIT {

    private static final Map<String, String> EDITOR = Map.of("role", "editor");

    private final Person ada;
    private final Person oma;
    private final int kid;
    private final String omas;
    private final String adas;

    PermissionIT(Api anybody) {
        this.ada = Person.join(anybody, "Ada");
        this.oma = Person.join(anybody, "Oma");
        this.kid = ada.kid("Lena");
        ada.share(kid, oma, "viewer");
        this.omas = Permissions.of(kid) + "/" + Permissions.idOf(ada, kid, oma);
        this.adas = Permissions.of(kid) + "/" + Permissions.idOf(ada, kid, ada);
    }

    @Test
    void list_saysWhoHoldsWhatAndWhere() {
        var items = Paging.all(oma.api(), Permissions.of(kid), 25);

        assertThat(items).extracting(item -> item.get("role").asText()).containsExactlyInAnyOrder("owner", "viewer");
        var guest = items.stream()
                .filter(item -> item.get("userId").asInt() == oma.id())
                .findFirst()
                .orElseThrow();
        assertThat(guest.get("kidId").asInt()).isEqualTo(kid);
        assertThat(guest.get("grantedById").asInt()).isEqualTo(ada.id());
        assertThat(guest.get("inviteId").asInt()).isPositive();
        assertThat(guest.get("grantedAt").asText()).endsWith("Z");
    }

    @Test
    void changeRole_countsAtOnce() {
        assertThat(ada.api().put(omas).json(EDITOR).expect(200).string("/role")).isEqualTo("editor");
        oma.memory(kid, "first steps", "2024-01-01");

        ada.api().put(omas).form("role", "viewer").expect(200);
        oma.api()
                .post("/api/kids/" + kid + "/memories")
                .json(Map.of("text", "more", "occurredOn", "2024-01-01"))
                .expect(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "admin", "Editor", ""})
    void changeRole_answers422OnRole_whenItCannotBeGiven(String role) {
        assertThat(ada.api().put(omas).json(Map.of("role", role)).expect(422).json("/errors/role"))
                .isNotEmpty();
    }

    @Test
    void changeRole_answers422_whenNoneIsNamed() {
        ada.api().put(omas).json(Map.of()).expect(422);
    }

    @Test
    void ownersRow_canNeitherBeChangedNorRemoved() {
        ada.api().put(adas).json(EDITOR).expect(422);
        ada.api().delete(adas).expect(422);
        ada.api().put("/api/kids/" + kid).json(Map.of("name", "Still mine")).expect(200);
    }

    @Test
    void remove_isAllowedToWhoHoldsIt() {
        oma.api().delete(omas).expect(204);

        oma.api().get("/api/kids/" + kid).expect(404);
        ada.api().delete(omas).expect(404);
    }

    @Test
    void remove_letsTheAddressBeInvitedAgain() {
        ada.api().delete(omas).expect(204);

        ada.share(kid, oma, "editor");

        assertThat(oma.api().get("/api/kids/" + kid).expect(200).string("/name"))
                .isEqualTo("Lena");
    }

    @Test
    void permission_answers404_underAnotherKid() {
        var other = ada.kid("Rolf");
        var stray = omas.replace("/" + kid + "/", "/" + other + "/");

        ada.api().put(stray).json(EDITOR).expect(404);
        ada.api().delete(stray).expect(404);
    }
}
