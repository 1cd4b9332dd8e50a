package family.hearth.local.choreography;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import family.hearth.local.Api;
import family.hearth.local.LocalCloudExtension;
import family.hearth.testkit.MovableClock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How far a redemption comes, and what becomes of the points. */
@ExtendWith(LocalCloudExtension.class)
class RedemptionLifeIT {

    private static final int COST = 100;

    private final Home home;
    private final int kid;
    private final String id;
    private final JsonNode made;

    RedemptionLifeIT(Api anybody) {
        this.home = Home.of(anybody);
        this.kid = home.owner().kid("Lena");
        this.made = home.redeem(home.prize("Ice Cream", COST), kid);
        this.id = made.path("id").textValue();
    }

    @ParameterizedTest
    @CsvSource({
        "available,pending",
        "available,fulfilled",
        "available,dismissed",
        "pending,available",
        "pending,fulfilled",
        "pending,dismissed"
    })
    void open_becomesAnything(String from, String to) {
        home.move(id, from).expect(200);

        var moved = Answers.data(home.move(id, to).expect(200));

        assertThat(moved.path("status").textValue()).isEqualTo(to);
        assertThat(shown()).isEqualTo(moved);
    }

    @ParameterizedTest
    @CsvSource({
        "fulfilled,available",
        "fulfilled,pending",
        "fulfilled,dismissed",
        "dismissed,available",
        "dismissed,pending",
        "dismissed,fulfilled"
    })
    void closed_answers400_whenItIsToBecomeAnythingElse(String from, String to) {
        var closed = Answers.data(home.move(id, from).expect(200));
        var points = home.points(kid);

        Answers.assertInvalid(home.move(id, to), "status");

        assertThat(shown()).isEqualTo(closed);
        assertThat(home.points(kid)).isEqualTo(points);
    }

    @ParameterizedTest
    @ValueSource(strings = {"available", "pending", "fulfilled", "dismissed"})
    void sameStatusAgain_changesNothing(String status, MovableClock clock) {
        var before = Answers.data(home.move(id, status).expect(200));
        var points = home.points(kid);
        clock.advance(Duration.ofMinutes(1));

        assertThat(Answers.data(home.move(id, status).expect(200))).isEqualTo(before);

        assertThat(shown()).isEqualTo(before);
        assertThat(home.points(kid)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"fulfilled,fulfilledAt,dismissedAt", "dismissed,dismissedAt,fulfilledAt"})
    void closing_isTimed(String status, String set, String unset, MovableClock clock) {
        clock.advance(Duration.ofMinutes(1));

        var closed = Answers.data(home.move(id, status).expect(200));

        assertThat(closed.path(set).textValue()).matches(Answers.INSTANT);
        assertThat(closed.path(set).textValue())
                .isGreaterThan(made.path("createdAt").textValue());
        assertThat(closed.path("updatedAt")).isEqualTo(closed.path(set));
        assertThat(closed.path("createdAt")).isEqualTo(made.path("createdAt"));
        assertThat(closed.get(unset).isNull()).isTrue();
    }

    @Test
    void preparing_isAnUpdate_andClosesNothing(MovableClock clock) {
        clock.advance(Duration.ofMinutes(1));

        var pending = Answers.data(home.move(id, "pending").expect(200));

        assertThat(pending.path("updatedAt").textValue())
                .isGreaterThan(made.path("updatedAt").textValue());
        assertThat(pending.get("fulfilledAt").isNull()).isTrue();
        assertThat(pending.get("dismissedAt").isNull()).isTrue();
    }

    @Test
    void points_areTakenAtOnce() {
        assertThat(home.points(kid)).isEqualTo(-COST);
        home.move(id, "pending").expect(200);
        assertThat(home.points(kid)).isEqualTo(-COST);
        home.move(id, "fulfilled").expect(200);
        assertThat(home.points(kid)).isEqualTo(-COST);
    }

    @Test
    void points_areGivenBackOnce_whenItIsDismissed() {
        home.move(id, "dismissed").expect(200);
        assertThat(home.points(kid)).isZero();
        home.move(id, "dismissed").expect(200);
        assertThat(home.points(kid)).isZero();
    }

    @Test
    void points_areGivenBackAsTheyWereTaken_whenThePrizeChangedSince() {
        home.api()
                .put(Home.PRIZES)
                .query("id", made.path("prizeId").textValue())
                .json(Map.of("costPoints", 7))
                .expect(200);

        home.move(id, "dismissed").expect(200);

        assertThat(home.points(kid)).isZero();
    }

    @Test
    void points_areTheMembersOwn() {
        assertThat(home.points(home.owner().id())).isZero();
    }

    @Test
    void points_goBelowZero_again() {
        home.redeem(made.path("prizeId").textValue(), kid);

        assertThat(home.points(kid)).isEqualTo(-2 * COST);
    }

    @Test
    void points_doNotGoBelowZero_whenTheFamilyIsStrict() {
        home.api().patch("/family").json(Map.of("strict_points", true)).expect(200);
        var chore = home.chore("Lawn");
        var me = home.owner().id();
        home.complete(chore, me);
        var cheap = home.prize("Hug", 10);

        Answers.assertInvalid(
                Home.redeeming(home.api(), made.path("prizeId").textValue(), me).send(), "prizeId");
        assertThat(home.points(me)).isEqualTo(10);
        home.redeem(cheap, me);
        assertThat(home.points(me)).isZero();
        Answers.assertInvalid(Home.redeeming(home.api(), cheap, me).send(), "prizeId");
    }

    @Test
    void points_areTakenOnce_whenTheRequestIsRepeatedWithItsIdempotencyKey() {
        var prize = made.path("prizeId").textValue();

        var first = Home.redeeming(home.api(), prize, kid)
                .header("Idempotency-Key", "again")
                .expect(201);
        var again = Home.redeeming(home.api(), prize, kid)
                .header("Idempotency-Key", "again")
                .expect(201);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(home.points(kid)).isEqualTo(-2 * COST);
        assertThat(home.api().get(Home.REDEMPTIONS).expect(200).json("/data")).hasSize(2);
    }

    @Test
    void status_answers400_whenItIsNone() {
        for (var body : new String[] {
            "{}",
            "{\"status\":null}",
            "{\"status\":\"\"}",
            "{\"status\":\"done\"}",
            "{\"status\":\"PENDING\"}",
            "{\"status\":1}",
            "{\"status\":[\"pending\"]}",
            "{\"status\":true}"
        }) {
            var reply = home.api()
                    .put(Home.REDEMPTIONS)
                    .query("id", id)
                    .body("application/json", body)
                    .send();
            Answers.assertInvalid(reply, "status");
        }
        assertThat(shown()).isEqualTo(made);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?id="})
    void update_answers400_whenNoIdIsGiven(String query) {
        var reply = home.api()
                .put(Home.REDEMPTIONS + query)
                .json(Map.of("status", "pending"))
                .send();

        Answers.assertInvalid(reply, "id");
    }

    @Test
    void redemption_cannotBeDeleted() {
        var reply = home.api().delete(Home.REDEMPTIONS).query("id", id).send();

        Answers.refusal(reply, 405, "METHOD_NOT_ALLOWED");
        assertThat(shown()).isEqualTo(made);
    }

    private JsonNode shown() {
        return Answers.data(home.api().get(Home.REDEMPTIONS).query("id", id).expect(200));
    }
}
