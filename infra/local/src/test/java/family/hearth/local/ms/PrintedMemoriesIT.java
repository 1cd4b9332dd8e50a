package family.hearth.local.ms;

import static family.hearth.local.ms.PrintedReference.names;
import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the reference prints of memories, asked by curl with its header. */
@ExtendWith(LocalCloudExtension.class)
class PrintedMemoriesIT {

    /** As the reference prints one; what Hearth says besides stands among or behind them. */
    private static final List<String> MEMORY = List.of(
            "id",
            "family_id",
            "created_by_user_id",
            "title",
            "transcript",
            "notes",
            "recorded_at",
            "location_name",
            "tags",
            "visibility",
            "transcription_status",
            "ai_data",
            "ai_extraction_status",
            "created_at",
            "updated_at");

    private final PrintedReference reference;
    private final Person ada;

    PrintedMemoriesIT(LocalCloud cloud, Api anybody) {
        this.ada = Person.join(anybody, "Ada");
        this.reference = new PrintedReference(
                cloud.url(), new Tokens(anybody).readWrite(ada).secret());
    }

    private PrintedReference.Answer written() throws IOException, InterruptedException {
        return reference.curl(
                "/api/v1/memories",
                "-F",
                "title=The lake",
                "-F",
                "transcript=We rowed across.",
                "-F",
                "recorded_at=2025-01-01T00:00:00Z",
                "-F",
                "location_name=Lakeside",
                "-F",
                "tags[]=boat",
                "-F",
                "tags[]=summer");
    }

    @Test
    void memory_isWritten_withEveryMemberOfTheReference() throws IOException, InterruptedException {
        var made = written();

        assertThat(made.status()).isEqualTo(201);
        assertThat(names(made.data())).containsSubsequence(MEMORY);
        assertThat(made.data().path("created_by_user_id").intValue()).isEqualTo(ada.id());
        assertThat(made.data().path("recorded_at").textValue()).isEqualTo("2025-01-01T00:00:00Z");
        assertThat(made.data().path("tags")).extracting(tag -> tag.textValue()).containsExactly("boat", "summer");
        assertThat(made.data().path("visibility").textValue()).isEqualTo("visible");
        assertThat(made.data().path("transcription_status").textValue()).isEqualTo("not_required");
        assertThat(made.data().get("ai_data").isNull()).isTrue();
        assertThat(made.data().get("ai_extraction_status").isNull()).isTrue();
    }

    @Test
    void memories_areListed_withACursorAndACount() throws IOException, InterruptedException {
        written();
        written();

        var first = reference.curl("/api/v1/memories", "-G", "-d", "per_page=1", "-d", "q=lake");
        assertThat(first.status()).isEqualTo(200);
        assertThat(names(first.json())).containsExactly("data", "meta");
        assertThat(names(first.json().path("meta"))).containsExactly("next_cursor", "total_count");
        assertThat(first.json().at("/meta/total_count").intValue()).isEqualTo(2);
        assertThat(first.json().path("data"))
                .hasSize(1)
                .allSatisfy(memory -> assertThat(names(memory)).containsSubsequence(MEMORY));

        var cursor = first.json().at("/meta/next_cursor").textValue();
        var second =
                reference.curl("/api/v1/memories", "-G", "-d", "per_page=1", "-d", "q=lake", "-d", "cursor=" + cursor);
        assertThat(second.json().path("data"))
                .hasSize(1)
                .isNotEqualTo(first.json().path("data"));
        assertThat(second.json().at("/meta/next_cursor").isNull()).isTrue();
    }

    @Test
    void memory_isShownChangedAndDeleted() throws IOException, InterruptedException {
        var path = "/api/v1/memories/" + written().data().path("id").intValue();

        var shown = reference.curl(path);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(names(shown.data())).containsSubsequence(MEMORY);

        var changed = reference.curl(path, "-X", "PUT", "-d", "title=The other lake", "-d", "pinned=true");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.data().path("title").textValue()).isEqualTo("The other lake");
        assertThat(changed.data().path("transcript").textValue()).isEqualTo("We rowed across.");

        var deleted = reference.curl(path, "-X", "DELETE");
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(deleted.body()).isEmpty();
        assertThat(reference.curl(path).status()).isEqualTo(404);
    }

    @Test
    void whatIsWrong_isToldByItsAttribute() throws IOException, InterruptedException {
        var refused = reference.curl("/api/v1/memories", "-d", "title=The lake", "-d", "visibility=foggy");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(names(refused.json())).containsExactly("errors");
        assertThat(refused.json().at("/errors/visibility/0").isTextual()).isTrue();
    }

    @Test
    void health_isToldWithoutAToken() throws IOException, InterruptedException {
        var health = new PrintedReference(reference.host(), "nobody's").curl("/api/v1/health");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().path("status").textValue()).isEqualTo("ok");
    }
}
