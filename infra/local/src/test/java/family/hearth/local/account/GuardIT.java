package family.hearth.local.account;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.Person;
import family.hearth.local.Settings;
import family.hearth.testkit.Fault;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The abuse guard of the other dialects, and what becomes of calls when the counters are out of reach. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardIT {

    private final LocalCloud cloud = LocalCloud.start(Settings.forTests()
            .withLimits(Map.of(
                    "token", "1000",
                    "api", "1000",
                    "guard", "20",
                    "register", "1000",
                    "timeout-ms", "60000",
                    "patience-ms", "60000")));
    private final Api anybody = new Api(cloud.url());

    @BeforeEach
    void beginAnHour() {
        cloud.faults().clear();
        cloud.clock()
                .moveTo(cloud.clock().instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1)));
    }

    @AfterAll
    void close() {
        anybody.close();
        cloud.close();
    }

    @Test
    void guard_countsEachCredential() {
        var ada = Person.join(anybody, "Ada");
        var bob = Person.join(anybody, "Bob");
        for (int i = 0; i < 20; i++) {
            ada.api().get("/parent").expect(200);
        }

        ada.api().get("/parent").expect(429);
        bob.api().get("/parent").expect(200);
    }

    @Test
    void guard_countsApartFromAtrict() {
        var ada = Person.join(anybody, "Ada");

        assertThat(ada.api().get("/parent").expect(200).header("RateLimit-Limit"))
                .hasValue("20");
        assertThat(ada.api().get("/api/kids").expect(200).header("RateLimit-Limit"))
                .hasValue("1000");
    }

    @Test
    void guard_countsSignInsPerAddress() {
        var elsewhere = anybody.from("127.0.0.41");
        var email = Person.join(elsewhere, "Ada").email();
        for (int i = 0; i < 19; i++) {
            Person.signIn(elsewhere, email);
        }

        elsewhere
                .post("/login")
                .json(Map.of("email", email, "password", Person.PASSWORD))
                .expect(429);
    }

    @Test
    void healthAndDocs_areNotCounted() {
        for (var path : new String[] {"/api/v1/health", "/docs"}) {
            var reply = anybody.get(path).send();

            assertThat(reply.status()).isLessThan(400);
            assertThat(reply.header("RateLimit-Limit")).isEmpty();
        }
    }

    @Test
    void counterOutOfReach_letsCallsThrough() {
        var ada = Person.join(anybody, "Ada");
        cloud.faults().failNext("UpdateItem", Fault.BROKEN, 100);

        var reply = ada.api().get("/parent").expect(200);

        assertThat(reply.header("RateLimit-Limit")).isEmpty();
    }

    @Test
    void counterOutOfReach_closesWhatCouldBeGuessed() {
        var ada = Person.join(anybody, "Ada");
        cloud.faults().failNext("UpdateItem", Fault.BROKEN, 100);

        var login = anybody.post("/login")
                .json(Map.of("email", ada.email(), "password", Person.PASSWORD))
                .expect(503);
        var token = anybody.basic("hc_x", "y")
                .post("/api/oauth/token")
                .form("grant_type", "client_credentials")
                .expect(503);

        assertThat(login.header("Retry-After")).isPresent();
        assertThat(token.header("Retry-After")).isPresent();
    }
}
