package family.hearth.local.cost;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Paging;
import family.hearth.local.Person;
import family.hearth.testkit.Fault;
import family.hearth.testkit.FaultInjector;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What callers see when DynamoDB does not do its part. */
@ExtendWith(LocalCloudExtension.class)
class OutageIT {

    /** More than the SDK ever tries. */
    private static final int FOR_GOOD = 50;

    private final Api anybody;
    private final FaultInjector faults;
    private Person ada;
    private int kid;

    OutageIT(Api anybody, FaultInjector faults) {
        this.anybody = anybody;
        this.faults = faults;
    }

    @BeforeEach
    void family() {
        ada = Person.join(anybody, "Ada");
        kid = ada.kid("Lena");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"THROTTLED", "TIMED_OUT", "BROKEN"})
    void kid_isNotMade_andIsMadeOnceWhenAskedAgain(Fault fault) {
        var body = Map.of("name", "Tom");

        assertRepeatable("/api/kids", body, fault);

        assertThat(Paging.ids(ada.api(), "/api/kids", 10)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"THROTTLED", "TIMED_OUT", "BROKEN"})
    void memory_isNotMade_andIsMadeOnceWhenAskedAgain(Fault fault) {
        var path = "/api/kids/" + kid + "/memories";

        assertRepeatable(path, Map.of("text", "x", "occurredOn", "2024-05-01"), fault);

        assertThat(Paging.ids(ada.api(), path, 10)).hasSize(1);
    }

    private void assertRepeatable(String path, Map<String, ?> body, Fault fault) {
        var before = ada.api().get(path).expect(200).text();
        var caller = ada.api().with("Idempotency-Key", UUID.randomUUID().toString());
        faults.failNext("TransactWriteItems", fault, FOR_GOOD);

        var refused = caller.post(path).json(body).expect(503);

        assertThat(refused.header("Retry-After").orElse("")).matches("[1-9]\\d*");
        faults.clear();
        assertThat(ada.api().get(path).expect(200).text()).isEqualTo(before);
        var made = caller.post(path).json(body).expect(201);
        assertThat(caller.post(path).json(body).expect(201).json()).isEqualTo(made.json());
    }

    @Test
    void kid_isMadeOnce_whenTheAnswerIsLost() {
        faults.failNext("TransactWriteItems", Fault.ANSWER_LOST);

        var made = ada.api().post("/api/kids").json(Map.of("name", "Tom")).expect(201);

        assertThat(Paging.ids(ada.api(), "/api/kids", 10)).containsExactlyInAnyOrder(kid, (int) made.number("/id"));
    }

    @Test
    void read_isUnavailable_whenRowsCannotBeRead() {
        faults.failNext("GetItem", Fault.BROKEN, FOR_GOOD);

        var refused = ada.api().get("/api/kids/" + kid).expect(503);

        assertThat(refused.header("Retry-After").orElse("")).matches("[1-9]\\d*");
    }

    @Test
    void request_passes_whenOnlyTheLimiterFails() {
        faults.failNext("UpdateItem", Fault.BROKEN, FOR_GOOD);

        ada.api().get("/api/kids/" + kid).expect(200);
        ada.api().get("/family").expect(200);
    }

    @Test
    void login_isRefused_whenTheLimiterFails() {
        faults.failNext("UpdateItem", Fault.BROKEN, FOR_GOOD);

        var refused = anybody.post("/login")
                .json(Map.of("email", ada.email(), "password", Person.PASSWORD))
                .expect(503);

        assertThat(refused.header("Retry-After").orElse("")).matches("[1-9]\\d*");
    }

    @Test
    void token_isRefused_whenTheLimiterFails() {
        var client = ada.api()
                .post("/settings/api-clients")
                .json(Map.of("name", "x", "scopes", new String[] {"common:read"}, "password", Person.PASSWORD))
                .expect(201);
        faults.failNext("UpdateItem", Fault.BROKEN, FOR_GOOD);

        var refused = anybody.basic(client.string("/client_id"), client.string("/client_secret"))
                .post("/api/oauth/token")
                .form("grant_type", "client_credentials")
                .expect(503);

        assertThat(refused.header("Retry-After").orElse("")).matches("[1-9]\\d*");
    }
}
