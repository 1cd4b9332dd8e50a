package family.hearth.local.ms;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a memory of a family may hold. */
@ExtendWith(LocalCloudExtension.class)
class MemoryRulesIT {

    private final Api anybody;
    private Diary diary;

    MemoryRulesIT(Api anybody) {
        this.anybody = anybody;
    }

    @BeforeEach
    void family() {
        diary = new Diary(Person.join(anybody, "Ada").api());
    }

    @Test
    void everyEdge_isTaken() {
        diary.write(Map.of("title", "🐇".repeat(200)));
        diary.write(Map.of("notes", "🐇".repeat(5000)));
        diary.write(Map.of("title", "x", "location_name", "🐇".repeat(200)));
        diary.write(Map.of("title", "x", "tags", tags(50, "🐇".repeat(48))));
        diary.write(Map.of("title", "x", "recorded_at", "1900-01-01T00:00:00Z"));
        diary.write(Map.of("transcript", "🐇".repeat(100_000)));
        diary.write(Map.of("title", "x", "duration_seconds", Integer.MAX_VALUE));
    }

    private static List<String> tags(int count, String text) {
        return IntStream.range(0, count)
                .mapToObj(i -> "%02d".formatted(i) + text)
                .toList();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                refused("title", "🐇".repeat(201)),
                refused("title", List.of("x")),
                refused("title", "a\nb"),
                refused("notes", "🐇".repeat(5001)),
                refused("notes", 7),
                refused("transcript", "x".repeat(100_001)),
                refused("transcript_language", "x".repeat(36)),
                refused("location_name", "x".repeat(201)),
                refused("tags", tags(51, "")),
                refused("tags", "x"),
                Arguments.of("tags[0]", Map.of("title", "x", "tags", List.of("🐇".repeat(51)))),
                Arguments.of("tags[1]", Map.of("title", "x", "tags", List.of("a", 1))),
                Arguments.of("tags[0]", Map.of("title", "x", "tags", Collections.singletonList(null))),
                refused("duration_seconds", -1),
                refused("duration_seconds", "1"),
                refused("duration_seconds", 2147483648L),
                refused("recorded_at", "yesterday"),
                refused("recorded_at", "2024-05-01"),
                refused("recorded_at", "9999-12-31T00:00:00Z"),
                refused("recorded_at", "1899-12-31T23:59:59Z"),
                refused("visibility", "secret"),
                refused("visibility", "all"),
                refused("pinned", "yes"),
                Arguments.of("notes", Map.of()),
                Arguments.of("notes", Map.of("title", "", "notes", " ", "transcript", "", "location_name", "Bern")));
    }

    private static Arguments refused(String field, Object value) {
        var fields = new HashMap<String, Object>(Map.of("title", "x"));
        fields.put(field, value);
        return Arguments.of(field, fields);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void memory_isRefused_whenAFieldBreaksItsRule(String field, Map<String, Object> fields) {
        var reply = diary.asking(fields).expect(422);

        assertThat(reply.json("/errors").fieldNames()).toIterable().containsExactly(field);
    }

    @Test
    void everyMistake_isTold_atOnce() {
        var reply = diary.asking(Map.of("title", 1, "visibility", "x", "duration_seconds", -1))
                .expect(422);

        assertThat(reply.json("/errors").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("title", "visibility", "duration_seconds");
    }
}
