package family.hearth.local.ms;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Multipart;
import family.hearth.local.Person;
import family.hearth.testkit.MovableClock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How a family sets down a memory. */
@ExtendWith(LocalCloudExtension.class)
class MemoryCreationIT {

    private static final String PATH = Diary.PATH;

    private final Api anybody;
    private final MovableClock clock;
    private Person ada;
    private Diary diary;

    MemoryCreationIT(Api anybody, MovableClock clock) {
        this.anybody = anybody;
        this.clock = clock;
    }

    @BeforeEach
    void family() {
        ada = Person.join(anybody, "Ada");
        diary = new Diary(ada.api());
    }

    @Test
    void memory_isAnsweredInFull_whenAllIsGiven() {
        var family = ada.family();
        var made = diary.asking(Map.of(
                        "title", " Sea ",
                        "notes", "Waves.\nMany.",
                        "transcript", "hello",
                        "transcript_language", "en",
                        "recorded_at", "2024-05-01T14:00:00.999+02:00",
                        "duration_seconds", 0,
                        "location_name", "Brighton",
                        "visibility", "visible",
                        "pinned", true,
                        "tags", List.of("sea", "trip", "sea", "")))
                .expect(201);

        var id = (int) made.number("/data/id");
        assertThat(made.header("Location")).hasValue(Diary.at(id));
        var data = made.json("/data");
        assertThat(names(made))
                .containsExactly(
                        "id",
                        "family_id",
                        "created_by_user_id",
                        "kid_id",
                        "title",
                        "transcript",
                        "transcript_language",
                        "notes",
                        "recorded_at",
                        "duration_seconds",
                        "location_name",
                        "tags",
                        "visibility",
                        "pinned",
                        "audio_url",
                        "transcription_status",
                        "transcription_failure",
                        "ai_data",
                        "ai_extraction_status",
                        "created_at",
                        "updated_at");
        assertThat(data.path("family_id").asInt()).isEqualTo(family);
        assertThat(data.path("created_by_user_id").asInt()).isEqualTo(ada.id());
        assertThat(data.path("kid_id").isNull()).isTrue();
        assertThat(data.path("title").asText()).isEqualTo("Sea");
        assertThat(data.path("notes").asText()).isEqualTo("Waves.\nMany.");
        assertThat(data.path("transcript").asText()).isEqualTo("hello");
        assertThat(data.path("transcript_language").asText()).isEqualTo("en");
        assertThat(data.path("recorded_at").asText()).isEqualTo("2024-05-01T12:00:00Z");
        assertThat(data.path("duration_seconds").asInt()).isZero();
        assertThat(data.path("location_name").asText()).isEqualTo("Brighton");
        assertThat(data.path("tags")).extracting(tag -> tag.asText()).containsExactly("sea", "trip");
        assertThat(data.path("visibility").asText()).isEqualTo("visible");
        assertThat(data.path("pinned").asBoolean()).isTrue();
        assertThat(data.path("transcription_status").asText()).isEqualTo("not_required");
        assertThat(data.path("ai_data").isNull()).isTrue();
        assertThat(data.path("ai_extraction_status").isNull()).isTrue();
        assertThat(data.path("created_at").asText()).matches("[-0-9]{10}T[:0-9]{8}Z");
        assertThat(data.path("updated_at")).isEqualTo(data.path("created_at"));
        assertThat(diary.show(id)).isEqualTo(data);
    }

    private static List<String> names(ApiReply reply) {
        var names = new ArrayList<String>();
        reply.json("/data").fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void memory_isOfNowAndVisible_whenOnlyATitleIsGiven() {
        var now = clock.instant().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
        clock.moveTo(now.plusMillis(750));

        var data = diary.asking(Map.of("title", "Sea")).expect(201).json("/data");

        assertThat(data.path("recorded_at").asText()).isEqualTo(now.toString());
        assertThat(data.path("visibility").asText()).isEqualTo("visible");
        assertThat(data.path("pinned").asBoolean()).isFalse();
        assertThat(data.path("tags")).isEmpty();
        assertThat(data.path("notes").isNull()).isTrue();
        assertThat(data.path("transcript").isNull()).isTrue();
    }

    @Test
    void memory_mayBeWrittenInAnyForm() {
        var wanted = List.of("Sea", "sea,trip", "true", "2024-05-01T12:00:00Z");
        var at = "2024-05-01T12:00:00Z";

        assertThat(Stream.of(
                                diary.asking(Map.of(
                                        "title",
                                        "Sea",
                                        "tags",
                                        List.of("sea", "trip"),
                                        "pinned",
                                        true,
                                        "recorded_at",
                                        at)),
                                diary.asking(Map.of(
                                        "title",
                                        "Sea",
                                        "tags[]",
                                        List.of("sea", "trip"),
                                        "pinned",
                                        "true",
                                        "recorded_at",
                                        at)),
                                ada.api()
                                        .post(PATH)
                                        .form(
                                                "title",
                                                "Sea",
                                                "tags[]",
                                                "sea",
                                                "tags[]",
                                                "trip",
                                                "pinned",
                                                "1",
                                                "recorded_at",
                                                at),
                                ada.api()
                                        .post(PATH)
                                        .form(
                                                "title",
                                                "Sea",
                                                "tags[0]",
                                                "sea",
                                                "tags[1]",
                                                "trip",
                                                "pinned",
                                                "on",
                                                "recorded_at",
                                                at),
                                new Multipart()
                                        .field("title", "Sea")
                                        .field("tags[]", "sea")
                                        .field("tags[]", "trip")
                                        .field("pinned", "true")
                                        .field("recorded_at", at)
                                        .in(ada.api().post(PATH)))
                        .map(request -> request.expect(201))
                        .map(reply -> List.of(
                                reply.string("/data/title"),
                                reply.string("/data/tags/0") + "," + reply.string("/data/tags/1"),
                                reply.string("/data/pinned"),
                                reply.string("/data/recorded_at"))))
                .containsOnly(wanted);
    }

    @Test
    void body_isRefused_whenItCannotBeRead() {
        assertThat(ada.api()
                        .post(PATH)
                        .body("application/json", "{")
                        .expect(400)
                        .string("/error/code"))
                .isEqualTo("invalid_json");
        assertThat(ada.api()
                        .post(PATH)
                        .body("text/plain", "title=x")
                        .expect(415)
                        .string("/error/code"))
                .isEqualTo("unsupported_media_type");
    }

    @Test
    void repeat_withAKey_makesOneMemory_andGivesTheSameAnswer() {
        for (var body :
                Arrays.<Map<String, Object>>asList(Map.of("title", "x"), Map.of("transcript", "🐇".repeat(100_000)))) {
            var before = ada.api().get(PATH).expect(200).number("/meta/total_count");
            var first =
                    diary.asking(body).header("Idempotency-Key", "k" + before).expect(201);
            var second =
                    diary.asking(body).header("Idempotency-Key", "k" + before).expect(201);

            assertThat(second.json()).isEqualTo(first.json());
            assertThat(second.header("Location")).isEqualTo(first.header("Location"));
            assertThat(ada.api().get(PATH).expect(200).number("/meta/total_count"))
                    .isEqualTo(before + 1);
        }
        diary.asking(Map.of("title", "y")).header("Idempotency-Key", "k0").expect(422);
    }
}
