package family.hearth.local.choreography;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloudExtension;
import family.hearth.testkit.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What making, showing, changing and deleting is, of chores and of prizes. */
@ExtendWith(LocalCloudExtension.class)
abstract class CatalogContract {

    private static final String CHOSEN = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

    private final String path;
    private final String number;
    private final Home home;

    /**
     * @param path where the items are
     * @param number the member of an item that holds its points
     */
    CatalogContract(String path, String number, Api anybody) {
        this.path = path;
        this.number = number;
        this.home = Home.of(anybody);
    }

    final Home home() {
        return home;
    }

    @Test
    void create_answersTheItem_inTheEnvelope() {
        var reply = home.api()
                .post(path)
                .json(Map.of("name", "Lawn", "description", "All of it", "emoji", "\uD83C\uDF31", number, 25))
                .expect(201);

        var item = Answers.data(reply);
        assertThat(Answers.members(item))
                .containsExactly("id", "familyId", "name", "description", "emoji", number, "createdAt", "updatedAt");
        assertThat(item.path("id").textValue()).matches(Answers.ULID);
        assertThat(item.path("familyId").textValue())
                .isEqualTo(Integer.toString(home.owner().family()));
        assertThat(item.path("name").textValue()).isEqualTo("Lawn");
        assertThat(item.path("description").textValue()).isEqualTo("All of it");
        assertThat(item.path("emoji").textValue()).isEqualTo("\uD83C\uDF31");
        assertThat(item.path(number).isInt()).isTrue();
        assertThat(item.path(number).intValue()).isEqualTo(25);
        assertThat(item.path("createdAt").textValue()).matches(Answers.INSTANT);
        assertThat(item.path("updatedAt")).isEqualTo(item.path("createdAt"));
    }

    @Test
    void create_saysNull_ofWhatWasLeftOut() {
        var item = make("Lawn");

        assertThat(item.get("description").isNull()).isTrue();
        assertThat(item.get("emoji").isNull()).isTrue();
    }

    @Test
    void create_ignoresWhatIsNotTheCallersToSay() {
        var item = Answers.data(home.api()
                .post(path)
                .json(Map.of("name", "Lawn", number, 1, "id", CHOSEN, "familyId", "1", "createdAt", "x", "y", 1))
                .expect(201));

        assertThat(item.path("id").textValue()).isNotEqualTo(CHOSEN);
        assertThat(item.path("familyId").textValue())
                .isEqualTo(Integer.toString(home.owner().family()));
        assertThat(item.has("y")).isFalse();
    }

    @Test
    void create_trimsTheName() {
        assertThat(make(" Lawn \t").path("name").textValue()).isEqualTo("Lawn");
    }

    @Test
    void create_makesOneItem_whenRepeatedWithItsIdempotencyKey() {
        var first = home.api()
                .post(path)
                .header("Idempotency-Key", "again")
                .json(Map.of("name", "Lawn", number, 1))
                .expect(201);
        var again = home.api()
                .post(path)
                .header("Idempotency-Key", "again")
                .json(Map.of("name", "Lawn", number, 1))
                .expect(201);

        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(list("")).hasSize(1);
    }

    @Test
    void location_leadsToTheItem() {
        var reply =
                home.api().post(path).json(Map.of("name", "Lawn", number, 1)).expect(201);

        var there = home.api().get(reply.header("Location").orElseThrow()).expect(200);
        assertThat(there.text()).isEqualTo(reply.text());
    }

    @Test
    void show_answersTheItem() {
        var item = make("Lawn");
        make("Roof");

        assertThat(Answers.data(show(item.path("id").textValue()).expect(200))).isEqualTo(item);
    }

    @Test
    void update_changesEachMemberAlone(MovableClock clock) {
        var id = Answers.data(home.api()
                        .post(path)
                        .json(Map.of("name", "Lawn", "description", "All", "emoji", "x", number, 1))
                        .expect(201))
                .path("id")
                .textValue();
        var changes = Map.of("name", "\"Roof\"", "description", "\"Half\"", "emoji", "\"y\"", number, "7");

        for (var change : changes.entrySet()) {
            var before = (ObjectNode) Answers.data(show(id).expect(200));
            clock.advance(Duration.ofSeconds(1));

            var after = Answers.data(change(id, "{\"%s\":%s}".formatted(change.getKey(), change.getValue()))
                    .expect(200));

            assertThat(after.path(change.getKey()).asText())
                    .isEqualTo(change.getValue().replace("\"", ""));
            assertThat(after.path("updatedAt").textValue())
                    .isGreaterThan(before.path("updatedAt").textValue());
            before.set(change.getKey(), after.get(change.getKey()));
            before.set("updatedAt", after.get("updatedAt"));
            assertThat(after).isEqualTo(before);
            assertThat(Answers.data(show(id).expect(200))).isEqualTo(after);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"description", "emoji"})
    void update_clears_whatIsNull(String member) {
        var id = Answers.data(home.api()
                        .post(path)
                        .json(Map.of("name", "Lawn", "description", "All", "emoji", "x", number, 1))
                        .expect(201))
                .path("id")
                .textValue();

        var item = Answers.data(change(id, "{\"%s\":null}".formatted(member)).expect(200));

        assertThat(item.get(member).isNull()).isTrue();
        assertThat(item.path("name").textValue()).isEqualTo("Lawn");
        assertThat(Answers.data(show(id).expect(200)).get(member).isNull()).isTrue();
    }

    @Test
    void update_refusesNull_forWhatCannotBeMissing() {
        var item = make("Lawn");
        var id = item.path("id").textValue();

        Answers.assertInvalid(change(id, "{\"name\":null}"), "name");
        Answers.assertInvalid(change(id, "{\"%s\":null}".formatted(number)), number);
        assertThat(Answers.data(show(id).expect(200))).isEqualTo(item);
    }

    @Test
    void update_takesBackTheItemItShowed() {
        var item = make("Lawn");

        var back = Answers.data(
                change(item.path("id").textValue(), item.toString()).expect(200));

        assertThat(back.path("name")).isEqualTo(item.path("name"));
        assertThat(back.path("createdAt")).isEqualTo(item.path("createdAt"));
    }

    @Test
    void delete_answersTheId_once() {
        var id = make("Lawn").path("id").textValue();
        var other = make("Roof");

        var reply = home.api().delete(path).query("id", id).expect(200);

        assertThat(reply.text()).isEqualTo("{\"success\":true,\"data\":{\"id\":\"%s\"}}".formatted(id));
        Answers.refusal(home.api().delete(path).query("id", id).send(), 404, "NOT_FOUND");
        Answers.refusal(show(id), 404, "NOT_FOUND");
        Answers.refusal(change(id, "{\"name\":\"x\"}"), 404, "NOT_FOUND");
        assertThat(list("")).containsExactly(other);
    }

    @Test
    void writes_answer400_whenNoIdIsGiven() {
        make("Lawn");

        for (var query : List.of("", "?id=", "?ID=x")) {
            Answers.assertInvalid(home.api().delete(path + query).send(), "id");
            Answers.assertInvalid(
                    home.api().put(path + query).json(Map.of("name", "x")).send(), "id");
        }
        assertThat(list("")).hasSize(1);
    }

    private JsonNode make(String name) {
        return Answers.data(
                home.api().post(path).json(Map.of("name", name, number, 1)).expect(201));
    }

    private JsonNode list(String query) {
        return Answers.data(home.api().get(path + query).expect(200));
    }

    private ApiReply show(String id) {
        return home.api().get(path).query("id", id).send();
    }

    private ApiReply change(String id, String json) {
        return home.api()
                .put(path)
                .query("id", id)
                .body("application/json", json)
                .send();
    }
}
