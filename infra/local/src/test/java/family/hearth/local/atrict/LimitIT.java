package family.hearth.local.atrict;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloud;
import family.hearth.local.Person;
import family.hearth.local.Settings;
import family.hearth.local.Together;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** How often callers may call, in a cloud whose limits are small. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitIT {

    private final LocalCloud cloud = LocalCloud.start(Settings.forTests()
            .withLimits(Map.of(
                    "token", "10",
                    "api", "5",
                    "guard", "1000",
                    "register", "4",
                    "timeout-ms", "60000",
                    "patience-ms", "60000")));
    private final Api anybody = new Api(cloud.url());

    /** Windows are aligned to the epoch: each test has one of its own, from its beginning. */
    @BeforeEach
    void beginAnHour() {
        var hour = cloud.clock().instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
        cloud.clock().moveTo(hour);
    }

    @AfterAll
    void close() {
        anybody.close();
        cloud.close();
    }

    @Test
    void countedAnswers_sayWhatIsLeft() {
        var ada = Person.join(anybody, "Ada");

        var first = ada.api().get("/api/kids").expect(200);
        var second = ada.api().get("/api/families").expect(200);
        var missing = ada.api().get("/api/kids/1").expect(404);

        assertThat(first.header("RateLimit-Limit")).hasValue("5");
        assertThat(first.header("RateLimit-Remaining")).hasValue("4");
        assertThat(second.header("RateLimit-Remaining")).hasValue("3");
        assertThat(missing.header("RateLimit-Remaining")).hasValue("2");
        assertThat(seconds(first, "RateLimit-Reset")).isBetween(1, 60);
    }

    @Test
    void call_answers429WithRetryAfter_whenItIsOneTooMany() {
        var ada = Person.join(anybody, "Ada");
        call(ada.api(), 5, 200);

        var refused = ada.api().get("/api/kids").expect(429);

        assertThat(refused.header("RateLimit-Remaining")).hasValue("0");
        assertThat(seconds(refused, "Retry-After")).isBetween(1, 60);
        assertThat(refused.header("Content-Type").orElseThrow()).startsWith("application/problem+json");
        cloud.clock().advance(Duration.ofSeconds(seconds(refused, "Retry-After")));
        call(ada.api(), 5, 200);
    }

    @Test
    void calls_areCountedPerCredential() {
        var ada = Person.join(anybody, "Ada");
        var client = ada.client(anybody, "common:read");
        var otherClient = ada.client(anybody, "common:read");
        var otherSession = anybody.bearer(Person.signIn(anybody, ada.email()));

        for (var api : new Api[] {ada.api(), otherSession, client, otherClient}) {
            call(api, 5, 200);
            call(api, 1, 429);
        }
    }

    @Test
    void calls_ofOneClientAreCountedTogether_whateverItsToken() {
        var machine = Machine.of(Person.join(anybody, "Ada"), anybody, "common:read");

        call(anybody.bearer(machine.accessToken()), 5, 200);

        call(anybody.bearer(machine.accessToken()), 1, 429);
    }

    @Test
    void calls_withoutACredential_areCountedPerAddress() {
        var elsewhere = anybody.from("127.0.0.31");
        call(elsewhere.bearer("nonsense"), 3, 401);
        call(elsewhere, 2, 401);

        assertThat(elsewhere.get("/api/kids").expect(429).header("RateLimit-Limit"))
                .hasValue("5");
        elsewhere.get("/api/invites/" + UUID.randomUUID()).expect(429);
        call(anybody.from("127.0.0.32"), 1, 401);
    }

    @Test
    void tokens_areTen_whenElevenAskAtOnce() {
        var machine = Machine.of(Person.join(anybody, "Ada"), anybody, "common:read");

        var statuses = Together.times(11, _ -> machine.token().status());

        assertThat(statuses).filteredOn(status -> status == 200).hasSize(10);
        assertThat(statuses).filteredOn(status -> status == 429).hasSize(1);
    }

    @Test
    void tokens_areCountedPerClient_howeverItIsNamed() {
        var machine = Machine.of(Person.join(anybody, "Ada"), anybody, "common:read");
        for (int i = 0; i < 5; i++) {
            machine.token().expect(200);
            byForm(machine).expect(200);
        }

        var refused = byForm(machine).expect(429);

        assertThat(seconds(refused, "Retry-After")).isBetween(1, 60);
        assertThat(refused.header("RateLimit-Limit")).hasValue("10");
        Machine.of(Person.join(anybody, "Bob"), anybody, "common:read").token().expect(200);
    }

    @Test
    void tokens_areCountedPerAddress_whenNoClientIsNamed() {
        var elsewhere = anybody.from("127.0.0.33");
        for (int i = 0; i < 10; i++) {
            nameless(elsewhere).expect(401);
        }

        nameless(elsewhere).expect(429);
        nameless(anybody.from("127.0.0.34")).expect(401);
    }

    @Test
    void registrations_areCountedPerAddress() {
        var elsewhere = anybody.from("127.0.0.35");
        for (int i = 0; i < 4; i++) {
            Person.join(elsewhere, "Ada");
        }
        var body = Map.of(
                "email",
                UUID.randomUUID() + "@example.org",
                "password",
                Person.PASSWORD,
                "confirm_password",
                Person.PASSWORD,
                "first_name",
                "Ada",
                "last_name",
                "Test");

        var refused = elsewhere.post("/parents").json(body).expect(429);

        assertThat(seconds(refused, "Retry-After")).isBetween(1, 3600);
        anybody.from("127.0.0.36").post("/parents").json(body).expect(201);
    }

    private static void call(Api api, int times, int status) {
        for (int i = 0; i < times; i++) {
            api.get("/api/kids").expect(status);
        }
    }

    private ApiReply byForm(Machine machine) {
        return anybody.post("/api/oauth/token")
                .form("grant_type", "client_credentials", "client_id", machine.id(), "client_secret", machine.secret())
                .send();
    }

    private static ApiReply nameless(Api api) {
        return api.post("/api/oauth/token")
                .form("grant_type", "client_credentials")
                .send();
    }

    private static int seconds(ApiReply reply, String header) {
        return Integer.parseInt(reply.header(header).orElseThrow());
    }
}
