package family.hearth.local.choreography;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import family.hearth.domain.people.FamilyRole;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.testkit.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The feed of what happened in a family. */
@ExtendWith(LocalCloudExtension.class)
class ActivityIT {

    private final Home home;
    private final MovableClock clock;
    private final int kid;

    ActivityIT(Api anybody, MovableClock clock) {
        this.home = Home.of(anybody);
        this.clock = clock;
        this.kid = home.owner().kid("Lena Rabbit");
    }

    @Test
    void completion_isShownAsTheReferenceDoes() {
        var completion = home.complete(chore("Lawn", "\uD83C\uDF31"), kid);

        var event = events().get(0);

        assertThat(event.toString())
                .isEqualTo(("{\"type\":\"completion\",\"id\":%s,\"choreName\":\"Lawn\",\"choreEmoji\":\"\uD83C\uDF31\","
                                + "\"memberDisplayName\":\"Lena Rabbit\",\"timestamp\":%s,\"pointsEarned\":10}")
                        .formatted(completion.get("id"), completion.get("completedAt")));
    }

    @Test
    void redemption_isShownAsTheReferenceDoes() {
        var redemption = home.redeem(prize("Ice Cream", "\uD83C\uDF68"), kid);

        var event = events().get(0);

        assertThat(event.toString())
                .isEqualTo(("{\"type\":\"redemption\",\"id\":%s,\"prizeName\":\"Ice Cream\","
                                + "\"prizeEmoji\":\"\uD83C\uDF68\",\"memberDisplayName\":\"Lena Rabbit\","
                                + "\"timestamp\":%s,\"status\":\"available\"}")
                        .formatted(redemption.get("id"), redemption.get("createdAt")));
    }

    @Test
    void emoji_isNull_whenThereIsNone() {
        home.complete(home.chore("Lawn"), kid);
        home.redeem(home.prize("Ice Cream", 1), kid);

        assertThat(events().get(0).get("prizeEmoji").isNull()).isTrue();
        assertThat(events().get(1).get("choreEmoji").isNull()).isTrue();
    }

    @Test
    void feed_isNewestFirst_ofBothKinds() {
        var happened = happenFour();

        assertThat(Answers.each(events(), "id")).isEqualTo(happened.reversed());
        assertThat(Answers.each(events(), "type"))
                .containsExactly("redemption", "completion", "redemption", "completion");
    }

    @Test
    void feed_isInTheOrderOfWhatHappened_evenInOneMillisecond() {
        var chore = home.chore("Lawn");
        var happened = new ArrayList<String>();
        for (var i = 0; i < 10; i++) {
            happened.add(home.complete(chore, home.owner().kid("Kid " + i))
                    .path("id")
                    .textValue());
        }

        assertThat(Answers.each(events(), "id")).isEqualTo(happened.reversed());
    }

    @Test
    void feed_countsBothKinds() {
        happenFour();

        var page = Answers.data(home.api().get(Home.ACTIVITY + "?limit=3").expect(200));

        assertThat(page.path("pagination").toString())
                .isEqualTo("{\"limit\":3,\"offset\":0,\"total\":4,\"hasMore\":true}");
        assertThat(Answers.data(home.api().get(Home.COMPLETIONS).expect(200))
                        .path("pagination")
                        .path("total")
                        .intValue())
                .isEqualTo(2);
    }

    @Test
    void redemption_showsItsStatusOfNow_andKeepsItsPlace() {
        var happened = happenFour();

        for (var status : List.of("pending", "available", "fulfilled")) {
            var before = (ObjectNode) events().get(2);
            clock.advance(Duration.ofMinutes(1));
            home.move(happened.get(1), status).expect(200);

            assertThat(Answers.each(events(), "id")).isEqualTo(happened.reversed());
            assertThat(events().get(2)).isEqualTo(before.put("status", status));
        }
    }

    @Test
    void redemption_isNoSecondEvent_whenItIsDismissed() {
        var id = home.redeem(home.prize("Ice Cream", 1), kid).path("id").textValue();
        home.move(id, "dismissed").expect(200);

        assertThat(Answers.each(events(), "status")).containsExactly("dismissed");
    }

    @Test
    void refusedWrites_areNoEvents() {
        Home.completing(home.api(), "x", kid).expect(404);
        Home.redeeming(home.api(), "x", kid).expect(404);

        assertThat(events()).isEmpty();
    }

    @Test
    void events_keepTheNamesOfThen_whenTheyChange() {
        var chore = home.chore("Lawn");
        var prize = home.prize("Ice Cream", 1);
        home.complete(chore, kid);
        var redemption = home.redeem(prize, kid).path("id").textValue();
        var before = events();

        home.api()
                .put(Home.CHORES)
                .query("id", chore)
                .json(Map.of("name", "x", "emoji", "y"))
                .expect(200);
        home.api()
                .put(Home.PRIZES)
                .query("id", prize)
                .json(Map.of("name", "x", "emoji", "y"))
                .expect(200);
        home.api().put("/api/kids/" + kid).json(Map.of("name", "Kit Fox")).expect(200);
        assertThat(events()).isEqualTo(before);

        home.move(redemption, "pending").expect(200);
        assertThat(Answers.each(events(), "prizeName")).contains("Ice Cream");
        assertThat(Answers.each(events(), "memberDisplayName")).containsExactly("Lena Rabbit", "Lena Rabbit");
    }

    @Test
    void events_areReadable_whenAllTheySpeakOfIsDeleted() {
        var chore = home.chore("Lawn");
        var prize = home.prize("Ice Cream", 1);
        home.complete(chore, kid);
        home.redeem(prize, kid);
        var before = events();

        home.api().delete(Home.CHORES).query("id", chore).expect(200);
        home.api().delete(Home.PRIZES).query("id", prize).expect(200);
        home.api().delete("/api/kids/" + kid).expect(204);

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void feed_isForEveryRole_andForTheKey(LocalCloud cloud) {
        var bob = home.moveIn(cloud, "Bob", FamilyRole.MEMBER);
        happenFour();

        assertThat(Answers.data(bob.api().get(Home.ACTIVITY).expect(200)).path("events"))
                .isEqualTo(events());
        assertThat(Answers.data(home.key().get(Home.ACTIVITY).expect(200)).path("events"))
                .isEqualTo(events());
    }

    private String chore(String name, String emoji) {
        return home.api()
                .post(Home.CHORES)
                .json(Map.of("name", name, "emoji", emoji))
                .expect(201)
                .string("/data/id");
    }

    private String prize(String name, String emoji) {
        return home.api()
                .post(Home.PRIZES)
                .json(Map.of("name", name, "emoji", emoji, "costPoints", 1))
                .expect(201)
                .string("/data/id");
    }

    /** Ids of a completion, a redemption, a completion and a redemption, as they happened. */
    private List<String> happenFour() {
        var prize = home.prize("Ice Cream", 1);
        var ids = new ArrayList<String>();
        for (var name : List.of("Lawn", "Roof")) {
            ids.add(home.complete(home.chore(name), kid).path("id").textValue());
            clock.advance(Duration.ofSeconds(1));
            ids.add(home.redeem(prize, kid).path("id").textValue());
            clock.advance(Duration.ofSeconds(1));
        }
        return ids;
    }

    private JsonNode events() {
        return Answers.data(home.api().get(Home.ACTIVITY).expect(200)).path("events");
    }
}
