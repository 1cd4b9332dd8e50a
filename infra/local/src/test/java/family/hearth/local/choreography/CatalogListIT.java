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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How chores and prizes are listed, whole and in parts. */
@ExtendWith(LocalCloudExtension.class)
class CatalogListIT {

    private final Home home;

    CatalogListIT(Api anybody) {
        this.home = Home.of(anybody);
    }

    @ParameterizedTest
    @ValueSource(strings = {Home.CHORES, Home.PRIZES})
    void list_isEmpty_inAnEmptyFamily(String path) {
        assertThat(list(path, "")).isEmpty();
        assertThat(list(path, "").isArray()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {Home.CHORES, Home.PRIZES})
    void list_isOldestFirst(String path, MovableClock clock) {
        var items = makeThree(path, clock);

        assertThat(list(path, "")).containsExactlyElementsOf(items);
    }

    @ParameterizedTest
    @ValueSource(strings = {Home.CHORES, Home.PRIZES})
    void list_keepsItsOrder_whenAnItemIsChanged(String path, MovableClock clock) {
        var items = makeThree(path, clock);
        home.api()
                .put(path)
                .query("id", items.getFirst().path("id").textValue())
                .json(Map.of("name", "Zoo"))
                .expect(200);

        assertThat(Answers.each(list(path, ""), "name")).containsExactly("Zoo", "Attic", "Lawn");
    }

    @ParameterizedTest
    @ValueSource(strings = {Home.CHORES, Home.PRIZES})
    void list_isCutIntoParts_whenALimitIsGiven(String path, MovableClock clock) {
        var items = makeThree(path, clock);

        for (var offset = 0; offset < 3; offset++) {
            assertThat(list(path, "?limit=1&offset=" + offset)).containsExactly(items.get(offset));
        }
        assertThat(list(path, "?limit=2")).containsExactlyElementsOf(items.subList(0, 2));
        assertThat(list(path, "?limit=2&offset=1")).containsExactlyElementsOf(items.subList(1, 3));
        assertThat(list(path, "?limit=2&offset=2")).containsExactlyElementsOf(items.subList(2, 3));
        assertThat(list(path, "?offset=1")).containsExactlyElementsOf(items.subList(1, 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {Home.CHORES, Home.PRIZES})
    void list_isEmpty_whenTheOffsetIsBeyondItsEnd(String path, MovableClock clock) {
        makeThree(path, clock);

        assertThat(list(path, "?limit=1&offset=3")).isEmpty();
        assertThat(list(path, "?offset=4")).isEmpty();
        assertThat(list(path, "?limit=100&offset=999999999999")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {Home.CHORES, Home.PRIZES})
    void list_isWhole_butAPartHasAtMostAHundred(String path) {
        for (var i = 0; i < 101; i++) {
            make(path, "Lawn " + i);
        }

        assertThat(list(path, "")).hasSize(101);
        assertThat(list(path, "?limit=500")).hasSize(100);
        assertThat(list(path, "?limit=500&offset=100")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {Home.CHORES, Home.PRIZES})
    void list_answers400_whenThePartIsNone(String path) {
        for (var value : List.of("-1", "x", "1.5", "", "%20", "1e1", "%2B1", "0x1", "%D9%A1", "9".repeat(40))) {
            Answers.assertInvalid(home.api().get(path + "?limit=" + value).send(), "limit");
            Answers.assertInvalid(home.api().get(path + "?offset=" + value).send(), "offset");
        }
        Answers.assertInvalid(home.api().get(path + "?limit=0").send(), "limit");
        home.api().get(path + "?offset=0").expect(200);
    }

    private JsonNode list(String path, String query) {
        return Answers.data(home.api().get(path + query).expect(200));
    }

    /** Enough for either. */
    private JsonNode make(String path, String name) {
        return Answers.data(home.api()
                .post(path)
                .json(Map.of("name", name, "costPoints", 1))
                .expect(201));
    }

    private List<JsonNode> makeThree(String path, MovableClock clock) {
        var items = new ArrayList<JsonNode>();
        for (var name : List.of("Roof", "Attic", "Lawn")) {
            items.add(make(path, name));
            clock.advance(Duration.ofSeconds(1));
        }
        return items;
    }
}
