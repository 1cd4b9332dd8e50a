package family.hearth.zips;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.testkit.PhonePhoto;
import family.hearth.zips.HttpRequest.Reply;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A family, told by the zips alone: each adapter reaches its engine with the variables and the role of the cloud. */
class StoryIT {

    private static final Map<String, RunningFunction> RUNNING = new LinkedHashMap<>();
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private static Path directory;

    private static Surroundings around;
    private static String session = "";
    private static String kid = "";

    @BeforeAll
    static void joinWithAKid() {
        around = new Surroundings(directory);
        var registered = ask(
                "parents",
                new HttpRequest("POST", "/parents")
                        .body(Map.of(
                                "email", "ada@example.org",
                                "password", PASSWORD,
                                "confirm_password", PASSWORD,
                                "first_name", "Ada",
                                "last_name", "Test")));
        assertThat(registered.status()).as(registered.body()).isEqualTo(201);
        session = ask(
                        "parents",
                        new HttpRequest("POST", "/login")
                                .body(Map.of("email", "ada@example.org", "password", PASSWORD)))
                .at("/token");
        kid = ask("kids", new HttpRequest("POST", "/api/kids").by(session).body(Map.of("name", "Lena")))
                .at("/id");
    }

    @AfterAll
    static void stop() {
        RUNNING.values().forEach(RunningFunction::close);
        around.close();
    }

    @Test
    void sampleRequest_writesAMemory_whenItsCookieIsASession() {
        var sample = Sample.read("http-api-request.v2.sample.json")
                .toString()
                .replace("SESSION", session)
                .replace("1001", kid);

        var reply = Reply.of(function("memories").ask(sample));

        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        assertThat(reply.at("/text")).isEqualTo("First steps.");
    }

    /** A cursor is signed, so the key came from Secrets Manager. */
    @Test
    void page_leadsToTheNext_withACursorSignedByTheSecret() {
        ask("kids", new HttpRequest("POST", "/api/kids").by(session).body(Map.of("name", "Rolf")));
        var first = ask("kids", new HttpRequest("GET", "/api/kids").by(session).query(Map.of("limit", "1")));

        var next = ask(
                "kids",
                new HttpRequest("GET", "/api/kids").by(session).query(Map.of("cursor", first.at("/nextCursor"))));

        assertThat(List.of(first.at("/items/0/name"), next.at("/items/0/name")))
                .containsExactlyInAnyOrder("Lena", "Rolf");
    }

    @Test
    void invite_isMailed() {
        var invited = ask(
                "invites",
                new HttpRequest("POST", "/api/kids/" + kid + "/invites")
                        .by(session)
                        .body(Map.of("email", "oma@example.org", "role", "viewer")));

        assertThat(invited.status()).as(invited.body()).isEqualTo(201);
        assertThat(around.mail().mailbox().to("oma@example.org"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.from()).contains("hearth@hearth.example"));
    }

    @Test
    void uploadedPhoto_becomesItsThumbnails() throws Exception {
        var memory = ask(
                        "memories",
                        new HttpRequest("POST", "/api/kids/" + kid + "/memories")
                                .by(session)
                                .body(Map.of("text", "with a photo", "occurredOn", "2026-02-28")))
                .at("/id");
        var photo = PhonePhoto.fourCorners(1600, 1200).jpeg();
        var announced = ask(
                "photos",
                new HttpRequest("POST", "/api/kids/" + kid + "/memories/" + memory + "/photos")
                        .by(session)
                        .body(Map.of("filename", "photo", "contentType", "image/jpeg", "sizeBytes", photo.length)));
        upload(announced, photo);
        var key = around.created().getLast().key();

        function("make-thumbnails").ask(created(key, photo.length));

        assertThat(around.created()
                        .subList(around.created().size() - 2, around.created().size()))
                .allSatisfy(object -> assertThat(object.key()).startsWith("derived/memories/" + memory + "/"));
    }

    private static String created(String key, int size) {
        return Sample.read("object-created.sample.json")
                .toString()
                .replace("originals/memories/1002/1003/R9asPUs7UnZ6t_7P4i3cDA", key)
                .replace("3145728", Integer.toString(size));
    }

    private static void upload(Reply announced, byte[] file) throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(URI.create(announced.at("/upload/url")))
                .method(announced.at("/upload/method"), BodyPublishers.ofByteArray(file));
        HttpRequest.JSON.readTree(announced.body()).at("/upload/headers").properties().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("Content-Length"))
                .filter(header -> !header.getKey().equalsIgnoreCase("Host"))
                .forEach(header ->
                        request.header(header.getKey(), header.getValue().asText()));
        try (var http = HttpClient.newHttpClient()) {
            var stored = http.send(request.build(), BodyHandlers.ofString());
            assertThat(stored.statusCode()).as(stored.body()).isEqualTo(200);
        }
    }

    private static Reply ask(String function, HttpRequest request) {
        return Reply.of(function(function).ask(request.json()));
    }

    private static RunningFunction function(String name) {
        return RUNNING.computeIfAbsent(
                name, _ -> RunningFunction.start(Deployment.synthesised().function(name), around));
    }
}
