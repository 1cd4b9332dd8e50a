package family.hearth.local.choreography;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.people.FamilyRole;
import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The requests that the published reference prints without a command, sent by the key, emoji garbled as printed. */
@ExtendWith(LocalCloudExtension.class)
class PrintedBodiesIT {

    private static final String GARBLED_BATHTUB = "\u03C0\u0178\u203A'";
    private static final String GARBLED_COOK = "\u03C0\u0178\u00A7'\u03B2\u20AC\u03C0\u0178\u00B3";
    private static final String GARBLED_ICE_CREAM = "\u03C0\u0178\u00A8";

    private final Home home;
    private final Api key;

    PrintedBodiesIT(Api anybody) {
        this.home = Home.of(anybody);
        this.key = home.key();
    }

    @Test
    void chore_isCreatedUpdatedAndDeleted() {
        var made = send("POST", Home.CHORES, """
                {
                  "name": "Wash Dishes",
                  "description": "Wash all dishes in the sink",
                  "emoji": "%s"
                }
                """.formatted(GARBLED_BATHTUB)).expect(201);
        assertThat(made.string("/data/emoji")).isEqualTo(GARBLED_BATHTUB);
        var path = Home.CHORES + "?id=" + made.string("/data/id");

        var changed = send("PUT", path, """
                {
                  "name": "Updated Name",
                  "description": "Updated description",
                  "emoji": "%s"
                }
                """.formatted(GARBLED_COOK)).expect(200);
        assertThat(changed.string("/data/emoji")).isEqualTo(GARBLED_COOK);
        assertThat(key.get(path).expect(200).text()).isEqualTo(changed.text());

        key.delete(path).expect(200);
        Answers.refusal(key.get(path).send(), 404, "NOT_FOUND");
    }

    @Test
    void prize_isCreatedUpdatedAndDeleted() {
        var made = send("POST", Home.PRIZES, """
                {
                  "name": "Ice Cream",
                  "description": "Get a free scoop",
                  "emoji": "%s",
                  "costPoints": 100
                }
                """.formatted(GARBLED_ICE_CREAM)).expect(201);
        var path = Home.PRIZES + "?id=" + made.string("/data/id");

        var changed = send("PUT", path, """
                {
                  "name": "Updated Prize",
                  "costPoints": 150
                }
                """).expect(200);
        assertThat(changed.string("/data/name")).isEqualTo("Updated Prize");
        assertThat(changed.number("/data/costPoints")).isEqualTo(150);
        assertThat(changed.string("/data/description")).isEqualTo("Get a free scoop");
        assertThat(changed.string("/data/emoji")).isEqualTo(GARBLED_ICE_CREAM);

        key.delete(path).expect(200);
        Answers.refusal(key.get(path).send(), 404, "NOT_FOUND");
    }

    @Test
    void redemption_isCreatedAndMadePending() {
        var made = send("POST", Home.REDEMPTIONS, """
                {
                  "memberId": "%d",
                  "prizeId": "%s"
                }
                """.formatted(home.owner().id(), home.prize("Ice Cream", 100)))
                .expect(201);
        assertThat(made.string("/data/status")).isEqualTo("available");

        var pending = send("PUT", Home.REDEMPTIONS + "?id=" + made.string("/data/id"), """
                {
                  "status": "pending"
                }
                """)
                .expect(200);
        assertThat(pending.string("/data/status")).isEqualTo("pending");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?status=available", "?status=pending", "?status=fulfilled", "?status=dismissed"})
    void redemptions_areListed(String query) {
        assertThat(Answers.data(key.get(Home.REDEMPTIONS + query).expect(200)).isArray())
                .isTrue();
    }

    @Test
    void completionsAndActivity_arePaged() {
        for (var path : List.of(Home.COMPLETIONS, Home.ACTIVITY)) {
            var page = Answers.data(key.get(path + "?limit=50&offset=0").expect(200));
            assertThat(page.path("pagination").toString())
                    .isEqualTo("{\"limit\":50,\"offset\":0,\"total\":0,\"hasMore\":false}");
        }
    }

    @Test
    void member_isReactivated(LocalCloud cloud) {
        var bob = home.moveIn(cloud, "Bob", FamilyRole.MEMBER);
        home.deactivate(bob);

        var reply = send("POST", Home.MEMBERS + "/reactivate", """
                {
                  "memberId": "%d"
                }
                """.formatted(bob.id()))
                .expect(200);

        assertThat(reply.json("/data/user/isActive").booleanValue()).isTrue();
    }

    private ApiReply send(String method, String path, String json) {
        return key.request(method, path).body("application/json", json).send();
    }
}
