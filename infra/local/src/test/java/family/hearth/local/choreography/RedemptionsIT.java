package family.hearth.local.choreography;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import family.hearth.local.Api;
import family.hearth.local.LocalCloudExtension;
import family.hearth.testkit.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a redemption is shown: alone, in lists, and long after its prize is gone. */
@ExtendWith(LocalCloudExtension.class)
class RedemptionsIT {

    private static final String PATH = Home.REDEMPTIONS;

    private final Home home;

    RedemptionsIT(Api anybody) {
        this.home = Home.of(anybody);
    }

    @Test
    void create_answersTheRedemption_inTheEnvelope() {
        var kid = home.owner().kid("Lena Rabbit");
        var prize = home.prize("Ice Cream", 100);

        var reply = Home.redeeming(home.api(), prize, kid).expect(201);

        var redemption = Answers.data(reply);
        assertThat(Answers.members(redemption))
                .containsExactly(
                        "id",
                        "familyId",
                        "memberId",
                        "memberDisplayName",
                        "prizeId",
                        "prizeName",
                        "prizeEmoji",
                        "costPoints",
                        "status",
                        "createdAt",
                        "updatedAt",
                        "fulfilledAt",
                        "dismissedAt");
        assertThat(redemption.path("id").textValue()).matches(Answers.ULID);
        assertThat(redemption.path("familyId").textValue())
                .isEqualTo(Integer.toString(home.owner().family()));
        assertThat(redemption.path("memberId").textValue()).isEqualTo(Integer.toString(kid));
        assertThat(redemption.path("memberDisplayName").textValue()).isEqualTo("Lena Rabbit");
        assertThat(redemption.path("prizeId").textValue()).isEqualTo(prize);
        assertThat(redemption.path("prizeName").textValue()).isEqualTo("Ice Cream");
        assertThat(redemption.get("prizeEmoji").isNull()).isTrue();
        assertThat(redemption.path("costPoints").intValue()).isEqualTo(100);
        assertThat(redemption.path("status").textValue()).isEqualTo("available");
        assertThat(redemption.path("createdAt").textValue()).matches(Answers.INSTANT);
        assertThat(redemption.path("updatedAt")).isEqualTo(redemption.path("createdAt"));
        assertThat(redemption.get("fulfilledAt").isNull()).isTrue();
        assertThat(redemption.get("dismissedAt").isNull()).isTrue();
    }

    @Test
    void location_leadsToTheRedemption() {
        var reply = Home.redeeming(home.api(), home.prize("x", 1), home.owner().id())
                .expect(201);

        var there = home.api().get(reply.header("Location").orElseThrow()).expect(200);
        assertThat(there.text()).isEqualTo(reply.text());
    }

    @Test
    void show_answersTheRedemption() {
        var redemption = home.redeem(home.prize("x", 1), home.owner().id());

        assertThat(show(redemption)).isEqualTo(redemption);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "x", "../x", "01ARZ3NDEKTSV4RRFFQ69G5FAV", "%00", "%F0%9F%8C%B1"})
    void show_answers404_whenTheIdIsUnknown(String id) {
        Answers.refusal(home.api().get(PATH + "?id=" + id).send(), 404, "NOT_FOUND");
    }

    @Test
    void ids_areUnknownAlike_whenForeignOrMissing() {
        var eve = Home.of(home.anybody());
        var foreign = eve.redeem(eve.prize("x", 1), eve.owner().id());
        var missing = home.api().get(PATH).query("id", "x".repeat(2000)).expect(404);

        var id = foreign.path("id").textValue();
        assertThat(home.api().get(PATH).query("id", id).expect(404).text()).isEqualTo(missing.text());
        assertThat(home.move(id, "dismissed").expect(404).text()).isEqualTo(missing.text());
        assertThat(Answers.data(eve.api().get(PATH).query("id", id).expect(200)))
                .isEqualTo(foreign);
    }

    @Test
    void redemption_keepsWhatThePrizeWas_whenThePrizeChanges() {
        var prize = home.prize("Ice Cream", 100);
        var redemption = home.redeem(prize, home.owner().id());

        home.api()
                .put(Home.PRIZES)
                .query("id", prize)
                .json(Map.of("name", "Cake", "emoji", "x", "costPoints", 5))
                .expect(200);

        assertThat(show(redemption)).isEqualTo(redemption);
        assertThat(list("")).containsExactly(redemption);
    }

    @Test
    void redemption_keepsWhatThePrizeWas_whenThePrizeIsDeleted() {
        var prize = home.prize("Ice Cream", 100);
        var redemption = home.redeem(prize, home.owner().id());

        home.api().delete(Home.PRIZES).query("id", prize).expect(200);

        assertThat(show(redemption)).isEqualTo(redemption);
        assertThat(home.move(redemption.path("id").textValue(), "fulfilled")
                        .expect(200)
                        .string("/data/prizeName"))
                .isEqualTo("Ice Cream");
    }

    @Test
    void redemption_isReadable_whenTheKidIsDeleted() {
        var kid = home.owner().kid("Lena");
        var redemption = home.redeem(home.prize("x", 1), kid);

        home.owner().api().delete("/api/kids/" + kid).expect(204);

        assertThat(show(redemption)).isEqualTo(redemption);
        assertThat(list("")).containsExactly(redemption);
        home.move(redemption.path("id").textValue(), "dismissed").expect(200);
    }

    @Test
    void list_isEmpty_inAnEmptyFamily() {
        assertThat(list("").isArray()).isTrue();
        assertThat(list("")).isEmpty();
    }

    @Test
    void list_isNewestFirst_andCutIntoParts(MovableClock clock) {
        var newest = redeemThree(clock).reversed();

        assertThat(list("")).containsExactlyElementsOf(newest);
        for (var offset = 0; offset < 3; offset++) {
            assertThat(list("?limit=1&offset=" + offset)).containsExactly(newest.get(offset));
        }
        assertThat(list("?limit=500")).containsExactlyElementsOf(newest);
        assertThat(list("?offset=2")).containsExactly(newest.getLast());
        assertThat(list("?limit=1&offset=3")).isEmpty();
    }

    @Test
    void list_keepsItsOrder_whenAStatusChanges(MovableClock clock) {
        var newest = redeemThree(clock).reversed();
        home.move(newest.getLast().path("id").textValue(), "pending").expect(200);

        assertThat(Answers.each(list(""), "id"))
                .containsExactlyElementsOf(
                        newest.stream().map(each -> each.path("id").textValue()).toList());
    }

    @Test
    void list_hasThoseOfOneStatus_whenAskedFor(MovableClock clock) {
        var three = redeemThree(clock);
        for (var i = 0; i < 3; i++) {
            var status = List.of("pending", "fulfilled", "dismissed").get(i);
            var moved = home.move(three.get(i).path("id").textValue(), status).expect(200);

            assertThat(list("?status=" + status)).containsExactly(moved.json("/data"));
            assertThat(list("?status=available"))
                    .containsExactlyElementsOf(three.subList(i + 1, 3).reversed());
        }
        assertThat(list("")).hasSize(3);
    }

    @Test
    void list_cutsWhatIsOfThatStatus(MovableClock clock) {
        var three = redeemThree(clock);
        home.move(three.getLast().path("id").textValue(), "pending").expect(200);

        assertThat(list("?status=available&limit=1")).containsExactly(three.get(1));
        assertThat(list("?status=available&limit=1&offset=1")).containsExactly(three.get(0));
        assertThat(list("?status=available&limit=1&offset=2")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "", "AVAILABLE", "Pending", "available,pending", "0", "null"})
    void list_answers400_whenThereIsNoSuchStatus(String status) {
        Answers.assertInvalid(home.api().get(PATH).query("status", status).send(), "status");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=-1", "limit=x", "limit=1.5", "limit=", "offset=-1", "offset=x"})
    void list_answers400_whenThePartIsNone(String query) {
        Answers.assertInvalid(home.api().get(PATH + "?" + query).send(), query.substring(0, query.indexOf('=')));
    }

    private JsonNode show(JsonNode redemption) {
        return Answers.data(home.api()
                .get(PATH)
                .query("id", redemption.path("id").textValue())
                .expect(200));
    }

    private JsonNode list(String query) {
        return Answers.data(home.api().get(PATH + query).expect(200));
    }

    private List<JsonNode> redeemThree(MovableClock clock) {
        var prize = home.prize("Ice Cream", 1);
        var redemptions = new ArrayList<JsonNode>();
        for (var i = 0; i < 3; i++) {
            redemptions.add(home.redeem(prize, home.owner().id()));
            clock.advance(Duration.ofSeconds(1));
        }
        return redemptions;
    }
}
