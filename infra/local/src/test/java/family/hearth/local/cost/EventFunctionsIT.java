package family.hearth.local.cost;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.local.Together;
import family.hearth.testkit.MovableClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Scheduled functions run at least once, sometimes late, sometimes beside themselves. */
@ExtendWith(LocalCloudExtension.class)
class EventFunctionsIT {

    private final Api anybody;
    private final MovableClock clock;
    private Person ada;
    private int kid;

    EventFunctionsIT(Api anybody, MovableClock clock) {
        this.anybody = anybody;
        this.clock = clock;
    }

    @BeforeEach
    void family() {
        ada = Person.join(anybody, "Ada");
        kid = ada.kid("Lena");
    }

    private int run(String function) {
        return anybody.post("/_local/schedules/" + function + "/run")
                .expect(200)
                .status();
    }

    private String invites() {
        return ada.api().get("/api/kids/" + kid + "/invites").expect(200).text();
    }

    private void invite(String name) {
        ada.api()
                .post("/api/kids/" + kid + "/invites")
                .json(Map.of("email", name + "@example.org"))
                .expect(201);
    }

    @Test
    void expireInvites_endsInTheSameState_whenItRunsTwice_orBesideItself() {
        invite("one");
        invite("two");
        clock.advance(Duration.ofDays(13));
        run("expire-invites");
        assertThat(invites()).contains("\"status\":\"pending\"").doesNotContain("\"status\":\"expired\"");

        clock.advance(Duration.ofDays(3));
        Together.times(4, _ -> run("expire-invites"));
        var once = invites();
        run("expire-invites");

        assertThat(once).contains("\"status\":\"expired\"").doesNotContain("\"status\":\"pending\"");
        assertThat(once).doesNotContain("\"revokedAt\":null");
        assertThat(invites()).isEqualTo(once);
    }

    @Test
    void emptyTrash_endsInTheSameState_whenItRunsLate_orBesideItself() {
        var kept = ada.kid("Tom");
        ada.memory(kept, "kept", "2024-05-01");
        ada.memory(kid, "gone", "2024-05-01");
        ada.api().delete("/api/kids/" + kid).expect(204);

        clock.advance(Duration.ofDays(29));
        run("empty-trash");
        // A session does not last that long.
        clock.advance(Duration.ofDays(60));
        Together.times(4, _ -> run("empty-trash"));
        run("empty-trash");

        var again = anybody.bearer(Person.signIn(anybody, ada.email()));
        again.get("/api/kids/" + kid).expect(404);
        assertThat(again.get("/api/kids").expect(200).json("/items")).hasSize(1);
        assertThat(again.get("/api/kids/" + kept + "/memories").expect(200).json("/items"))
                .hasSize(1);
    }
}
