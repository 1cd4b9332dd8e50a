package family.hearth.local.atrict;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Paging;
import family.hearth.local.Person;
import family.hearth.testkit.Fault;
import family.hearth.testkit.FaultInjector;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalCloudExtension.class)
class MoveKidIT {

    private final Api anybody;
    private final FaultInjector faults;
    private final Person ada;
    private final int kid;
    private final int home;
    private final int other;

    MoveKidIT(Api anybody, FaultInjector faults) {
        this.anybody = anybody;
        this.faults = faults;
        this.ada = Person.join(anybody, "Ada");
        this.kid = ada.kid("Lena");
        this.home = (int) ada.api().get("/family").expect(200).number("/id");
        this.other = (int) ada.api()
                .post("/api/families")
                .json(Map.of("name", "Other"))
                .expect(201)
                .number("/id");
    }

    @Test
    void update_movesTheKid_whenAnotherFamilyIsNamed() {
        assertThat(move(ada, other, 200)).isEqualTo(other);

        assertThat(kidsOf(home)).isEmpty();
        assertThat(kidsOf(other)).containsExactly(kid);
        assertThat(Paging.ids(ada.api(), "/api/kids", 25)).containsExactly(kid);
    }

    @Test
    void update_movesTheCountAlong() {
        move(ada, other, 200);
        ada.api().delete("/api/families/" + other).expect(409);
        move(ada, home, 200);
        ada.api().delete("/api/families/" + other).expect(204);
    }

    @Test
    void update_takesMemoriesAndSharesAlong() {
        var oma = Person.join(anybody, "Oma");
        ada.share(kid, oma, "viewer");
        var memory = ada.memory(kid, "first steps", "2024-01-01");

        move(ada, other, 200);

        ada.api().get("/api/kids/" + kid + "/memories/" + memory).expect(200);
        oma.api().get("/api/kids/" + kid + "/memories/" + memory).expect(200);
    }

    @Test
    void update_movesTheKid_whenItsDevicesCannotFollowYet_andTheSweepBringsThem() {
        var phone = ada.api()
                .post("/regulated-mobile-devices")
                .json(Map.of("name", "Phone", "kid", kid, "os", 0, "type", "iPhone"))
                .expect(201)
                .number("/id");
        faults.spareNext("TransactWriteItems", 1);
        faults.failNext("TransactWriteItems", Fault.BROKEN, 100);

        assertThat(move(ada, other, 200)).isEqualTo(other);

        faults.clear();
        ada.api().get("/regulated-mobile-devices/" + phone).expect(404);
        ada.api()
                .patch("/settings/default-family")
                .json(Map.of("family_id", other))
                .expect(200);
        ada.api().get("/regulated-mobile-devices/" + phone).expect(404);

        anybody.post("/_local/schedules/empty-trash/run").expect(200);

        assertThat(ada.api()
                        .get("/regulated-mobile-devices/" + phone)
                        .expect(200)
                        .number("/kid"))
                .isEqualTo(kid);
    }

    @Test
    void update_answers422OnFamilyId_whenItIsAnothersOrNone() {
        var bobs = (int)
                Person.join(anybody, "Bob").api().get("/family").expect(200).number("/id");
        move(ada, bobs, 422);
        move(ada, 1, 422);
        assertThat(kidsOf(home)).containsExactly(kid);
    }

    @Test
    void update_answers403_whenAnEditorWouldTakeTheKidHome() {
        var oma = Person.join(anybody, "Oma");
        ada.share(kid, oma, "editor");
        var omas = (int) oma.api().get("/family").expect(200).number("/id");

        move(oma, omas, 403);
    }

    private Iterable<Integer> kidsOf(int family) {
        return Paging.ids(ada.api(), "/api/kids?familyId=" + family, 25);
    }

    private int move(Person mover, int family, int status) {
        var reply = mover.api()
                .put("/api/kids/" + kid)
                .json(Map.of("name", "Lena", "familyId", family))
                .expect(status);
        return status == 200 ? (int) reply.number("/familyId") : 0;
    }
}
