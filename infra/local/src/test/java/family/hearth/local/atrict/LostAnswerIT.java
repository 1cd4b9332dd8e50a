package family.hearth.local.atrict;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Paging;
import family.hearth.local.Person;
import family.hearth.testkit.Fault;
import family.hearth.testkit.FaultInjector;
import family.hearth.testkit.Mailbox;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The database does as it was told and its answer gets lost: the caller sees success, and nothing is there twice. */
@ExtendWith(LocalCloudExtension.class)
class LostAnswerIT {

    private final Api anybody;
    private final FaultInjector faults;
    private final Person ada;
    private final int kid;

    LostAnswerIT(Api anybody, FaultInjector faults) {
        this.anybody = anybody;
        this.faults = faults;
        this.ada = Person.join(anybody, "Ada");
        this.kid = ada.kid("Lena");
    }

    @BeforeEach
    void loseTheNextAnswers() {
        lose(Fault.ANSWER_LOST);
    }

    @Test
    void register_makesOneUser() {
        var late = Person.join(anybody, "Late", "late-" + UUID.randomUUID() + "@example.org");

        assertThat(Paging.ids(late.api(), "/api/families", 25)).hasSize(1);
    }

    @Test
    void login_opensASession() {
        anybody.bearer(Person.signIn(anybody, ada.email())).get("/parent").expect(200);
    }

    @Test
    void kid_isMadeOnce() {
        var second = ada.kid("Rolf");

        assertThat(Paging.ids(ada.api(), "/api/kids", 25)).containsExactlyInAnyOrder(kid, second);
    }

    @Test
    void invite_isMadeOnce_andMailedOnce(Mailbox mailbox) {
        var guest = "guest-" + ada.email();

        var invite = Invites.send(ada, kid, guest);

        assertThat(Paging.ids(ada.api(), Invites.of(kid), 25)).containsExactly((int) invite.number("/id"));
        assertThat(mailbox.to(guest)).hasSize(1);
    }

    @Test
    void invite_isAcceptedOnce() {
        faults.clear();
        var oma = Person.join(anybody, "Oma");
        var token = Invites.send(ada, kid, oma.email()).string("/token");
        lose(Fault.ANSWER_LOST);

        Invites.accept(oma, token).expect(200);

        assertThat(Paging.ids(ada.api(), Permissions.of(kid), 25)).hasSize(2);
    }

    @Test
    void family_isMadeAndDeletedOnce() {
        var path = ada.api()
                .post("/api/families")
                .form("name", "Brief")
                .expect(201)
                .header("Location")
                .orElseThrow();
        assertThat(Paging.ids(ada.api(), "/api/families", 25)).hasSize(2);

        lose(Fault.ANSWER_LOST);
        ada.api().delete(path).expect(204);
    }

    @Test
    void client_isMadeOnce() {
        var machine = Machine.of(ada, anybody, "common:read");

        machine.token().expect(200);
        assertThat(ada.api().get("/settings/api-clients").expect(200).json()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"THROTTLED", "TIMED_OUT", "BROKEN"})
    void kid_isMadeOnce_whateverElseHappensOnce(Fault fault) {
        faults.clear();
        lose(fault);

        var second = ada.kid("Rolf");

        assertThat(Paging.ids(ada.api(), "/api/kids", 25)).containsExactlyInAnyOrder(kid, second);
    }

    @ParameterizedTest
    @EnumSource(value = Fault.class, names = "ANSWER_LOST", mode = EnumSource.Mode.EXCLUDE)
    void outage_answers503WithRetryAfter_andLeavesNothingBehind(Fault fault) {
        faults.clear();
        faults.failNext("TransactWriteItems", fault, 100);

        var reply = ada.api().post("/api/kids").form("name", "Rolf").expect(503);
        faults.clear();

        assertThat(Integer.parseInt(reply.header("Retry-After").orElseThrow())).isPositive();
        assertThat(reply.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(Paging.ids(ada.api(), "/api/kids", 25)).containsExactly(kid);
    }

    @Test
    void kid_isMadeOnce_whenAnotherTransactionComesBetween() {
        faults.clear();
        faults.failNext("TransactWriteItems", Fault.CONFLICT, 2);

        var second = ada.kid("Rolf");

        assertThat(Paging.ids(ada.api(), "/api/kids", 25)).containsExactlyInAnyOrder(kid, second);
    }

    private void lose(Fault fault) {
        for (var operation : new String[] {"PutItem", "TransactWriteItems", "GetItem", "Query"}) {
            faults.failNext(operation, fault);
        }
    }
}
