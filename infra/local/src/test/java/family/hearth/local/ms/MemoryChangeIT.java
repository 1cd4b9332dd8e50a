package family.hearth.local.ms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import family.hearth.local.Api;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Multipart;
import family.hearth.local.Person;
import family.hearth.testkit.MovableClock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a family changes its memories, and takes them away. */
@ExtendWith(LocalCloudExtension.class)
class MemoryChangeIT {

    private final Api anybody;
    private final MovableClock clock;
    private Person ada;
    private Diary diary;
    private int memory;

    MemoryChangeIT(Api anybody, MovableClock clock) {
        this.anybody = anybody;
        this.clock = clock;
    }

    @BeforeEach
    void memory() {
        ada = Person.join(anybody, "Ada");
        diary = new Diary(ada.api());
        memory = diary.write(Map.of(
                "title", "Sea",
                "notes", "Waves.",
                "transcript", "hello",
                "recorded_at", "2024-05-01T12:00:00Z",
                "location_name", "Brighton",
                "pinned", true,
                "tags", List.of("sea", "trip")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH"})
    void change_touchesOnlyWhatIsSent(String method) {
        var before = diary.show(memory);
        clock.advance(Duration.ofSeconds(5));

        var after = ada.api()
                .request(method, Diary.at(memory))
                .json(Map.of("title", "Ocean"))
                .expect(200)
                .json("/data");

        assertThat(differing(before, after)).containsExactlyInAnyOrder("title", "updated_at");
        assertThat(after.path("title").asText()).isEqualTo("Ocean");
        assertThat(diary.show(memory)).isEqualTo(after);
    }

    private static List<String> differing(JsonNode before, JsonNode after) {
        return before.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !before.get(name).equals(after.get(name)))
                .toList();
    }

    @Test
    void change_mayReplaceAllThatMayBeReplaced() {
        var after = diary.change(
                memory,
                Map.of(
                        "title", "Ocean",
                        "notes", "Calm.",
                        "recorded_at", "2023-01-02T03:04:05Z",
                        "pinned", false,
                        "tags", List.of("calm")));

        assertThat(after.path("title").asText()).isEqualTo("Ocean");
        assertThat(after.path("notes").asText()).isEqualTo("Calm.");
        assertThat(after.path("recorded_at").asText()).isEqualTo("2023-01-02T03:04:05Z");
        assertThat(after.path("pinned").asBoolean()).isFalse();
        assertThat(after.path("tags")).extracting(JsonNode::asText).containsExactly("calm");
        assertThat(after.path("transcript").asText()).isEqualTo("hello");
        assertThat(after.path("location_name").asText()).isEqualTo("Brighton");
    }

    @Test
    void change_mayTakeTextsAway_asLongAsSomethingIsLeft() {
        var fields = new HashMap<String, Object>(Map.of("notes", ""));
        fields.put("title", null);
        fields.put("tags", List.of());

        var after = diary.change(memory, fields);

        assertThat(after.path("title").isNull()).isTrue();
        assertThat(after.path("tags")).isEmpty();
        assertThat(after.path("transcript").asText()).isEqualTo("hello");
    }

    @Test
    void change_isRefused_whenNothingWouldBeLeft() {
        var bare = diary.write(Map.of("title", "x"));

        assertThat(ada.api()
                        .put(Diary.at(bare))
                        .json(Collections.singletonMap("title", null))
                        .expect(422)
                        .json("/errors/notes"))
                .isNotEmpty();
        assertThat(diary.show(bare).path("title").asText()).isEqualTo("x");
    }

    @Test
    void whatWasRead_mayBeSentBack_andIsNoEdit() {
        var before = diary.show(memory);
        clock.advance(Duration.ofSeconds(5));

        var after = ada.api().put(Diary.at(memory)).json(before).expect(200).json("/data");

        assertThat(after).isEqualTo(before);
    }

    @Test
    void change_mayBeWrittenInAnyForm() {
        var titles = Stream.of(
                        ada.api().put(Diary.at(memory)).form("title", "Ocean", "tags[]", "calm"),
                        new Multipart()
                                .field("title", "Ocean")
                                .field("tags[]", "calm")
                                .in(ada.api().put(Diary.at(memory))))
                .map(request -> request.expect(200))
                .map(reply -> reply.string("/data/title") + " " + reply.json("/data/tags"));

        assertThat(titles).containsOnly("Ocean [\"calm\"]");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("title", "🐇".repeat(201)),
                Arguments.of("notes", "🐇".repeat(5001)),
                Arguments.of("recorded_at", "9999-12-31T00:00:00Z"),
                Arguments.of("recorded_at", null),
                Arguments.of("visibility", "all"),
                Arguments.of("visibility", null),
                Arguments.of("pinned", "yes"),
                Arguments.of("tags", Collections.nCopies(51, "x")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void change_isRefused_whenAFieldBreaksItsRule(String field, Object value) {
        var before = diary.show(memory);

        var reply = ada.api()
                .put(Diary.at(memory))
                .json(Collections.singletonMap(field, value))
                .expect(422);

        assertThat(reply.json("/errors").fieldNames()).toIterable().containsExactly(field);
        assertThat(diary.show(memory)).isEqualTo(before);
    }

    @Test
    void deletedMemory_isGone() {
        ada.api().delete(Diary.at(memory)).expect(204);

        ada.api().get(Diary.at(memory)).expect(404);
        ada.api().delete(Diary.at(memory)).expect(404);
        assertThat(diary.ids("all", 5, 0)).isEmpty();
    }
}
