package family.hearth.local.account;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.local.Together;
import family.hearth.testkit.MovableClock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalCloudExtension.class)
class GuessingIT {

    private final Api anybody;
    private final MovableClock clock;

    GuessingIT(Api anybody, MovableClock clock) {
        this.anybody = anybody;
        this.clock = clock;
        // Windows are aligned to the epoch: begin at the start of one, so that none ends midway.
        clock.moveTo(clock.instant().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.HOURS));
    }

    @Test
    void login_answers429EvenWhenRight_afterTenFailures() {
        var ada = Person.join(anybody, "Ada");
        fail(ada.email(), 10);

        var reply = login(anybody, ada.email(), Person.PASSWORD).expect(429);

        assertThat(Integer.parseInt(reply.header("Retry-After").orElseThrow())).isBetween(1, 900);
    }

    @Test
    void login_answers429_afterTenFailuresForAnAddressNobodyHas() {
        var nobody = "nobody-" + UUID.randomUUID() + "@example.org";
        fail(nobody, 10);

        login(anybody, nobody, Person.PASSWORD).expect(429);
    }

    @Test
    void login_letsTenGuessesThrough_whenMoreComeAtOnce() {
        var ada = Person.join(anybody, "Ada");

        var statuses = Together.times(
                20, _ -> login(anybody, ada.email(), "not the password").status());

        assertThat(statuses).filteredOn(status -> status == 401).hasSize(10);
        assertThat(statuses).filteredOn(status -> status == 429).hasSize(10);
    }

    @Test
    void login_answers200Again_whenAQuarterOfAnHourIsOver() {
        var ada = Person.join(anybody, "Ada");
        fail(ada.email(), 10);

        clock.advance(Duration.ofMinutes(15));

        login(anybody, ada.email(), Person.PASSWORD).expect(200);
    }

    @Test
    void login_doesNotCountSuccesses() {
        var ada = Person.join(anybody, "Ada");
        for (int i = 0; i < 12; i++) {
            login(anybody, ada.email(), Person.PASSWORD).expect(200);
        }
    }

    @Test
    void login_answers200FromAnotherAddress_whenOneIsLockedOut() {
        var ada = Person.join(anybody, "Ada");
        fail(ada.email(), 10);

        login(anybody.from("127.0.0.7"), ada.email(), Person.PASSWORD).expect(200);
    }

    @Test
    void login_believesNoHeaderAboutTheCallersAddress() {
        var ada = Person.join(anybody, "Ada");
        fail(ada.email(), 10);

        login(anybody.with("X-Forwarded-For", "203.0.113.9"), ada.email(), Person.PASSWORD)
                .expect(429);
    }

    @Test
    void stepUp_countsWithTheLogins() {
        var ada = Person.join(anybody, "Ada");
        var client = Map.of("name", "script", "scopes", List.of("common:read"), "password", "not the password");
        for (int i = 0; i < 10; i++) {
            ada.api().post("/settings/api-clients").json(client).expect(422);
        }

        ada.api().post("/settings/api-clients").json(client).expect(429);
        login(anybody, ada.email(), Person.PASSWORD).expect(429);
    }

    private void fail(String email, int times) {
        for (int i = 0; i < times; i++) {
            login(anybody, email, "not the password").expect(401);
        }
    }

    private static ApiReply login(Api api, String email, String password) {
        return api.post("/login")
                .json(Map.of("email", email, "password", password))
                .send();
    }
}
