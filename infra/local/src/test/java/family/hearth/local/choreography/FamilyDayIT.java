package family.hearth.local.choreography;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import family.hearth.local.Api;
import family.hearth.local.LocalCloudExtension;
import family.hearth.testkit.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A chore pays once a day, and a day is what the family's clock says. */
@ExtendWith(LocalCloudExtension.class)
class FamilyDayIT {

    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

    private final Home home;
    private final MovableClock clock;
    private final int kid;
    private final String chore;

    FamilyDayIT(Api anybody, MovableClock clock) {
        this.home = Home.of(anybody);
        this.clock = clock;
        this.kid = home.owner().kid("Lena");
        this.chore = home.chore("Lawn");
    }

    @Test
    void repeat_answersTheFirstCompletion_onTheSameDay() {
        itIs("10:00", ZoneOffset.UTC);
        var first = home.complete(chore, kid);
        clock.advance(Duration.ofHours(1));

        assertThat(repeat()).isEqualTo(first);
        assertThat(repeat()).isEqualTo(first);
        assertPaid(1);
    }

    @Test
    void repeat_answersTheFirstCompletion_asItWas_whenTheChoreChangedSince() {
        itIs("10:00", ZoneOffset.UTC);
        var first = home.complete(chore, kid);
        home.api()
                .put(Home.CHORES)
                .query("id", chore)
                .json(Map.of("name", "Roof", "points", 99))
                .expect(200);

        assertThat(repeat()).isEqualTo(first);
        assertPaid(1);
    }

    @Test
    void repeat_isTheSame_forWhoeverAsks() {
        itIs("10:00", ZoneOffset.UTC);
        var first = home.complete(chore, kid);
        var other =
                home.anybody().with("Cookie", "__Host-hearth=" + home.owner().token());

        var again = Home.completing(other.with("Sec-Fetch-Site", "same-origin"), chore, kid)
                .header("Idempotency-Key", "fresh")
                .expect(200);

        assertThat(Answers.data(again)).isEqualTo(first);
        assertPaid(1);
    }

    @Test
    void nextDay_paysAgain() {
        itIs("23:50", ZoneOffset.UTC);
        var first = home.complete(chore, kid);
        clock.advance(Duration.ofMinutes(20));

        var second = home.complete(chore, kid);

        assertThat(second.path("id")).isNotEqualTo(first.path("id"));
        assertPaid(2);
    }

    @Test
    void nextDay_beginsAtMidnightInTheFamilysZone() {
        livesIn(AUCKLAND);
        itIs("23:50", AUCKLAND);
        home.complete(chore, kid);
        clock.advance(Duration.ofMinutes(20));

        home.complete(chore, kid);

        assertPaid(2);
    }

    @Test
    void midnightElsewhere_beginsNoDay() {
        livesIn(AUCKLAND);
        itIs("23:50", ZoneOffset.UTC);
        var first = home.complete(chore, kid);
        clock.advance(Duration.ofMinutes(20));

        assertThat(repeat()).isEqualTo(first);
        assertPaid(1);
    }

    @Test
    void movingWest_doesNotPayTwice_forADateThatWasPaid() {
        livesIn(AUCKLAND);
        itIs("10:00", AUCKLAND);
        home.complete(chore, kid);

        livesIn(ZoneOffset.UTC);
        home.complete(chore, kid);
        clock.advance(Duration.ofHours(12));

        repeat();
        assertPaid(2);
    }

    /** Tomorrow at that time: sessions are never older than the clock, and outlast it. */
    private void itIs(String time, ZoneId zone) {
        clock.moveTo(LocalDate.now(clock.withZone(zone))
                .plusDays(1)
                .atTime(LocalTime.parse(time))
                .atZone(zone)
                .toInstant());
    }

    private void livesIn(ZoneId zone) {
        var timezone = zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
        home.api().patch("/family").json(Map.of("timezone", timezone)).expect(200);
    }

    private JsonNode repeat() {
        return Answers.data(Home.completing(home.api(), chore, kid).expect(200));
    }

    private void assertPaid(int times) {
        assertThat(home.points(kid)).isEqualTo(10L * times);
        var page = Answers.data(home.api().get(Home.COMPLETIONS).expect(200));
        assertThat(page.path("completions")).hasSize(times);
        assertThat(page.path("pagination").path("total").intValue()).isEqualTo(times);
        assertThat(home.api().get(Home.ACTIVITY).expect(200).json("/data/events"))
                .hasSize(times);
    }
}
