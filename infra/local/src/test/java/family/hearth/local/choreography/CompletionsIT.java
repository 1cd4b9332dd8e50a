package family.hearth.local.choreography;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import family.hearth.domain.people.FamilyRole;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How chores get done, by whom, and how that is remembered. */
@ExtendWith(LocalCloudExtension.class)
class CompletionsIT {

    private static final String PATH = Home.COMPLETIONS;
    private static final String UNKNOWN = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

    private final LocalCloud cloud;
    private final Home home;
    private final int me;

    CompletionsIT(Api anybody, LocalCloud cloud) {
        this.cloud = cloud;
        this.home = Home.of(anybody);
        this.me = home.owner().id();
    }

    @Test
    void complete_answersTheCompletion_inTheEnvelope() {
        var kid = home.owner().kid("Lena Rabbit");
        var chore = home.api()
                .post(Home.CHORES)
                .json(Map.of("name", "Lawn", "emoji", "\uD83C\uDF31", "points", 25))
                .expect(201)
                .string("/data/id");

        var completion = Answers.data(Home.completing(home.api(), chore, kid).expect(201));

        assertThat(Answers.members(completion))
                .containsExactly(
                        "id",
                        "choreId",
                        "choreName",
                        "choreEmoji",
                        "memberId",
                        "memberDisplayName",
                        "completedAt",
                        "pointsEarned");
        assertThat(completion.path("id").textValue()).matches(Answers.ULID);
        assertThat(completion.path("choreId").textValue()).isEqualTo(chore);
        assertThat(completion.path("choreName").textValue()).isEqualTo("Lawn");
        assertThat(completion.path("choreEmoji").textValue()).isEqualTo("\uD83C\uDF31");
        assertThat(completion.path("memberId").textValue()).isEqualTo(Integer.toString(kid));
        assertThat(completion.path("memberDisplayName").textValue()).isEqualTo("Lena Rabbit");
        assertThat(completion.path("completedAt").textValue()).matches(Answers.INSTANT);
        assertThat(completion.path("pointsEarned").isInt()).isTrue();
        assertThat(completion.path("pointsEarned").intValue()).isEqualTo(25);
    }

    @Test
    void complete_paysTheMember() {
        var kid = home.owner().kid("Lena");

        home.complete(home.chore("Lawn"), kid);

        assertThat(home.points(kid)).isEqualTo(10);
        assertThat(home.points(me)).isZero();
    }

    @Test
    void complete_isListed() {
        var completion = home.complete(home.chore("Lawn"), me);

        assertThat(completions()).containsExactly(completion);
    }

    @Test
    void completion_saysNull_ofAnEmojiThatTheChoreHasNot() {
        assertThat(home.complete(home.chore("Lawn"), me).get("choreEmoji").isNull())
                .isTrue();
    }

    @Test
    void chore_paysEveryMember_andEveryChoreAMember() {
        var kid = home.owner().kid("Lena");
        var lawn = home.chore("Lawn");

        home.complete(lawn, me);
        home.complete(lawn, kid);
        home.complete(home.chore("Roof"), kid);

        assertThat(home.points(me)).isEqualTo(10);
        assertThat(home.points(kid)).isEqualTo(20);
    }

    @Test
    void chore_paysWhatItIsWorthThen() {
        var lawn = home.chore("Lawn");
        var kid = home.owner().kid("Lena");
        home.complete(lawn, me);

        home.api().put(Home.CHORES).query("id", lawn).json(Map.of("points", 50)).expect(200);
        home.complete(lawn, kid);

        assertThat(home.points(me)).isEqualTo(10);
        assertThat(home.points(kid)).isEqualTo(50);
    }

    @Test
    void chore_mayPayNothing() {
        var chore = home.api()
                .post(Home.CHORES)
                .json(Map.of("name", "Breathe", "points", 0))
                .expect(201)
                .string("/data/id");

        assertThat(home.complete(chore, me).path("pointsEarned").intValue()).isZero();
        assertThat(home.points(me)).isZero();
    }

    @Test
    void key_onlyReads() {
        var chore = home.chore("Lawn");
        var key = home.key();

        var reply = Home.completing(key, chore, me).send();

        Answers.refusal(reply, 405, "METHOD_NOT_ALLOWED");
        assertThat(reply.header("Allow")).hasValue("GET, HEAD");
        assertThat(Answers.data(key.get(PATH).expect(200)).path("completions")).isEmpty();
        assertThat(home.points(me)).isZero();
    }

    @Test
    void plainMember_completesForAnybody() {
        var bob = home.moveIn(cloud, "Bob", FamilyRole.MEMBER);
        var kid = home.owner().kid("Lena");
        var chore = home.chore("Lawn");

        for (var member : List.of(bob.id(), me, kid)) {
            Home.completing(bob.api(), chore, member).expect(201);
            assertThat(home.points(member)).isEqualTo(10);
        }
        assertThat(Answers.data(bob.api().get(PATH).expect(200)).path("completions"))
                .hasSize(3);
    }

    @Test
    void inactiveMember_completesNothing() {
        var bob = home.moveIn(cloud, "Bob", FamilyRole.MEMBER);
        home.deactivate(bob);

        Answers.assertInvalid(
                Home.completing(home.api(), home.chore("Lawn"), bob.id()).send(), "memberId");
        assertThat(home.points(bob.id())).isZero();
        assertThat(completions()).isEmpty();
    }

    @Test
    void chore_isNotFound_whenItIsUnknownForeignOrDeleted() {
        var eve = Home.of(home.anybody());
        var deleted = home.chore("Lawn");
        home.api().delete(Home.CHORES).query("id", deleted).expect(200);
        var missing = Home.completing(home.api(), UNKNOWN, me).send();
        Answers.refusal(missing, 404, "NOT_FOUND");

        for (var id : List.of(deleted, eve.chore("x"), home.prize("x", 1), "x", "1", "x".repeat(2000))) {
            assertThat(Home.completing(home.api(), id, me).expect(404).text()).isEqualTo(missing.text());
        }
        assertThat(completions()).isEmpty();
    }

    @Test
    void member_isNotFound_whenUnknownForeignOrDeleted() {
        var eve = Home.of(home.anybody());
        var kid = home.owner().kid("Lena");
        home.api().delete("/api/kids/" + kid).expect(204);
        var chore = home.chore("Lawn");

        for (var member :
                List.of(Integer.toString(eve.owner().id()), Integer.toString(kid), "0", "-1", "x", "9".repeat(2000))) {
            var reply = home.api()
                    .post(PATH)
                    .json(Map.of("choreId", chore, "memberId", member))
                    .send();
            Answers.refusal(reply, 404, "NOT_FOUND");
        }
        assertThat(completions()).isEmpty();
    }

    @Test
    void completion_keepsTheNamesOfThen_whenTheyChange() {
        var kid = home.owner().kid("Lena Rabbit");
        var chore = home.chore("Lawn");
        var completion = home.complete(chore, kid);

        home.api()
                .put(Home.CHORES)
                .query("id", chore)
                .json(Map.of("name", "Roof", "emoji", "x"))
                .expect(200);
        home.api().put("/api/kids/" + kid).json(Map.of("name", "Kit Fox")).expect(200);

        assertThat(completions()).containsExactly(completion);
    }

    @Test
    void completion_isReadable_whenChoreAndKidAreDeleted() {
        var kid = home.owner().kid("Lena Rabbit");
        var chore = home.chore("Lawn");
        var completion = home.complete(chore, kid);

        home.api().delete(Home.CHORES).query("id", chore).expect(200);
        home.api().delete("/api/kids/" + kid).expect(204);

        assertThat(completions()).containsExactly(completion);
    }

    @Test
    void repeat_withItsIdempotencyKey_givesTheFirstAnswer() {
        var chore = home.chore("Lawn");

        var first = Home.completing(home.api(), chore, me)
                .header("Idempotency-Key", "again")
                .expect(201);
        var again = Home.completing(home.api(), chore, me)
                .header("Idempotency-Key", "again")
                .expect(201);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(home.points(me)).isEqualTo(10);
    }

    private JsonNode completions() {
        return Answers.data(home.api().get(PATH).expect(200)).path("completions");
    }
}
