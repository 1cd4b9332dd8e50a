package family.hearth.local.choreography;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that the published reference prints, run by a shell as they stand but for the host, the key and ids. */
@ExtendWith(LocalCloudExtension.class)
class PrintedChoreographyIT {

    private static final String LOCAL_HOST = "https://localhost:5173";
    private static final String PUBLIC_HOST = "https://yourapp.com";
    private static final String SHORTENED_KEY = "choreo_xyzabc...";
    private static final String KEY_PLACE = "<your-key>";

    private static final String CREATE_CHORE = """
            curl -k -X POST https://localhost:5173/api/v1/chores \\
              -H "Authorization: Bearer choreo_xyzabc..." \\
              -H "Content-Type: application/json" \\
              -d '{
                "name": "Vacuum Living Room",
                "emoji": "\uD83E\uDDF9"
              }'
            """;

    private static final String CREATE_PRIZE = """
            curl -k -X POST https://localhost:5173/api/v1/prizes \\
              -H "Authorization: Bearer choreo_xyzabc..." \\
              -H "Content-Type: application/json" \\
              -d '{
                "name": "Movie Night",
                "costPoints": 200,
                "emoji": "\uD83C\uDFAC"
              }'
            """;

    private static final String CREATE_REDEMPTION = """
            curl -k -X POST https://localhost:5173/api/v1/redemptions \\
              -H "Authorization: Bearer choreo_xyzabc..." \\
              -H "Content-Type: application/json" \\
              -d '{
                "memberId": "user123",
                "prizeId": "prize456"
              }'
            """;

    private static final String FULFILL = """
            curl -k -X PUT "https://localhost:5173/api/v1/redemptions?id=redemption789" \\
              -H "Authorization: Bearer choreo_xyzabc..." \\
              -H "Content-Type: application/json" \\
              -d '{"status": "fulfilled"}'
            """;

    private static final String GET_ACTIVITY = """
            curl -k https://localhost:5173/api/v1/activity?limit=20 \\
              -H "Authorization: Bearer choreo_xyzabc..."
            """;

    private final LocalCloud cloud;
    private final Home home;
    private final String key;

    @TempDir
    private Path curlHome;

    PrintedChoreographyIT(LocalCloud cloud, Api anybody) {
        this.cloud = cloud;
        this.home = Home.of(anybody);
        this.key = home.owner().familyKey();
    }

    /** Settings of the one who runs the commands, who wants to see the status too. */
    @BeforeEach
    void settings() throws IOException {
        Files.writeString(curlHome.resolve(".curlrc"), "silent\nwrite-out = \"\\n%{http_code}\"\n");
    }

    private record Printed(int status, String body) {
        JsonNode data() throws IOException {
            var answer = new ObjectMapper().readTree(body);
            assertThat(Answers.members(answer)).containsExactly("success", "data");
            assertThat(answer.path("success").booleanValue()).isTrue();
            return answer.path("data");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl -H \"Authorization: Bearer choreo_xyzabc...\" https://yourapp.com/api/v1/chores",
                "curl -k -H \"Authorization: Bearer <your-key>\" https://localhost:5173/api/v1/chores",
                "curl --insecure -H \"Authorization: Bearer <your-key>\" https://localhost:5173/api/v1/chores"
            })
    void listChores_answersThem(String command) throws IOException, InterruptedException {
        var chore = home.chore("Wash Dishes");

        var answer = run(command);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(Answers.each(answer.data(), "id")).containsExactly(chore);
    }

    @Test
    void createChore_answersIt() throws IOException, InterruptedException {
        var answer = run(CREATE_CHORE);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.body())
                .matches("(?s)\\{\"success\":true,\"data\":\\{\"id\":\"" + Answers.ULID + "\",.*")
                .contains("\"name\":\"Vacuum Living Room\"", "\"emoji\":\"\uD83E\uDDF9\"", "\"description\":null");
    }

    @Test
    void createPrizeAndRedeemIt_asPrinted() throws IOException, InterruptedException {
        var prize = run(CREATE_PRIZE);
        assertThat(prize.status()).isEqualTo(201);
        assertThat(prize.data().path("costPoints").intValue()).isEqualTo(200);
        assertThat(prize.data().path("emoji").textValue()).isEqualTo("\uD83C\uDFAC");

        var kid = home.owner().kid("Lena");
        var redemption = run(CREATE_REDEMPTION
                .replace("user123", Integer.toString(kid))
                .replace("prize456", prize.data().path("id").textValue()));
        assertThat(redemption.status()).isEqualTo(201);
        assertThat(redemption.data().path("status").textValue()).isEqualTo("available");
        assertThat(home.points(kid)).isEqualTo(-200);

        var fulfilled = run(
                FULFILL.replace("redemption789", redemption.data().path("id").textValue()));
        assertThat(fulfilled.status()).isEqualTo(200);
        assertThat(fulfilled.data().path("status").textValue()).isEqualTo("fulfilled");
        assertThat(fulfilled.data().path("fulfilledAt").textValue()).matches(Answers.INSTANT);
        assertThat(fulfilled.data().get("dismissedAt").isNull()).isTrue();
    }

    @Test
    void getActivity_answersTheFeed() throws IOException, InterruptedException {
        home.complete(home.chore("Wash Dishes"), home.owner().id());

        var answer = run(GET_ACTIVITY);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(Answers.members(answer.data())).containsExactly("events", "pagination");
        assertThat(Answers.each(answer.data().path("events"), "choreName")).containsExactly("Wash Dishes");
        assertThat(answer.data().path("pagination").toString())
                .isEqualTo("{\"limit\":20,\"offset\":0,\"total\":1,\"hasMore\":false}");
    }

    @Test
    void placeholderIds_areNotFound() throws IOException, InterruptedException {
        for (var command : new String[] {CREATE_REDEMPTION, FULFILL}) {
            var answer = run(command);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).endsWith("\"code\":\"NOT_FOUND\"}");
        }
    }

    @Test
    void placeholderKey_opensNothing() throws IOException, InterruptedException {
        var answer = shell(onThisHost(GET_ACTIVITY));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).startsWith("{\"success\":false,\"error\":").endsWith("\"code\":\"UNAUTHORIZED\"}");
    }

    private Printed run(String command) throws IOException, InterruptedException {
        return shell(onThisHost(command).replace(SHORTENED_KEY, key).replace(KEY_PLACE, key));
    }

    private String onThisHost(String command) {
        var host = cloud.url().toString();
        return command.replace(LOCAL_HOST, host).replace(PUBLIC_HOST, host);
    }

    /** The script goes in as bytes, because arguments of processes are in whatever charset the machine has. */
    private Printed shell(String script) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("sh").redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("CURL_HOME", curlHome.toString());
        var process = builder.start();
        try (var in = process.getOutputStream()) {
            in.write(script.getBytes(UTF_8));
        }
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as("exit status of curl").isZero();
        var end = output.lastIndexOf('\n');
        return new Printed(Integer.parseInt(output.substring(end + 1)), output.substring(0, end));
    }
}
