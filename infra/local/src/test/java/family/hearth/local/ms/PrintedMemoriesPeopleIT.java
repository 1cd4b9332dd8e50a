package family.hearth.local.ms;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the reference prints of tokens, members and invitations, asked by curl with its header. */
@ExtendWith(LocalCloudExtension.class)
class PrintedMemoriesPeopleIT {

    private static final String PRINTED_TOKEN = "ms_3c5a7f9b1e4d8c0a6f2e3b9d8c7a6f5e4d3c2b1a09876543210abcdef123456";
    private static final String HEADER = "Authorization: Bearer " + PRINTED_TOKEN;

    private static final List<String> TOKEN = List.of("id", "name", "scope", "family_id", "last_used_at", "created_at");
    private static final List<String> NEW_TOKEN =
            List.of("id", "name", "scope", "family_id", "last_used_at", "created_at", "token");
    private static final List<String> MEMBER = List.of("id", "user_id", "name", "email", "role", "joined_at");

    private final LocalCloud cloud;
    private final Person ada;
    private final Tokens.Made token;

    PrintedMemoriesPeopleIT(LocalCloud cloud, Api anybody) {
        this.cloud = cloud;
        this.ada = Person.join(anybody, "Ada");
        this.token = new Tokens(anybody).readWrite(ada);
    }

    private record Printed(int status, String body) {

        JsonNode json() throws IOException {
            return new ObjectMapper().readTree(body);
        }

        JsonNode data() throws IOException {
            assertThat(names(json())).containsExactly("data");
            return json().path("data");
        }
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }

    private Printed curl(String path, String... more) throws IOException, InterruptedException {
        return run(HEADER.replace(PRINTED_TOKEN, token.secret()), path, more);
    }

    private Printed run(String header, String path, String... more) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of("curl", "--silent", "--write-out", "\n%{http_code}", "-H", header, cloud.url() + path));
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as("exit status of curl").isZero();
        var end = output.lastIndexOf('\n');
        return new Printed(Integer.parseInt(output.substring(end + 1)), output.substring(0, end));
    }

    @Test
    void tokens_areListedMadeRotatedAndRevoked() throws IOException, InterruptedException {
        var made = curl("/api/v1/tokens", "-F", "token[name]=Mobile App", "-F", "token[scope]=read_write");
        assertThat(made.status()).isEqualTo(201);
        assertThat(names(made.data())).isEqualTo(NEW_TOKEN);
        assertThat(made.data().get("last_used_at").isNull()).isTrue();

        var listed = curl("/api/v1/tokens");
        assertThat(listed.status()).isEqualTo(200);
        assertThat(listed.data())
                .hasSize(2)
                .allSatisfy(one -> assertThat(names(one)).isEqualTo(TOKEN));

        var path = "/api/v1/tokens/" + made.data().path("id").intValue();
        var rotated = curl(path + "/rotate", "-X", "POST");
        assertThat(rotated.status()).isEqualTo(200);
        assertThat(names(rotated.data())).isEqualTo(NEW_TOKEN);
        assertThat(rotated.data().path("id")).isEqualTo(made.data().path("id"));

        var revoked = curl(path, "-X", "DELETE");
        assertThat(revoked.status()).isEqualTo(204);
        assertThat(revoked.body()).isEmpty();
    }

    @Test
    void members_areListedAndChanged() throws IOException, InterruptedException {
        var listed = curl("/api/v1/family/members");
        assertThat(listed.status()).isEqualTo(200);
        assertThat(names(listed.data().path(0))).isEqualTo(MEMBER);
        assertThat(listed.data().path(0).path("id"))
                .isEqualTo(listed.data().path(0).path("user_id"));

        var changed = curl("/api/v1/family/members/" + ada.id(), "-X", "PATCH", "-d", "role=admin");
        assertThat(changed.status()).isEqualTo(409);
        assertThat(names(changed.json())).containsExactly("error");
        assertThat(names(changed.json().path("error"))).containsExactly("code", "message");
    }

    @Test
    void invitation_isSent() throws IOException, InterruptedException {
        var sent = curl(
                "/api/v1/family/invitations",
                "-d",
                "invitation[email]=" + Invitations.stranger(),
                "-d",
                "invitation[role]=member");

        assertThat(sent.status()).isEqualTo(201);
        assertThat(names(sent.data())).containsExactly("id", "email", "role", "status");
        assertThat(sent.data().path("status").textValue()).isEqualTo("pending");
    }

    @Test
    void printedToken_opensNothing() throws IOException, InterruptedException {
        var refused = run(HEADER, "/api/v1/tokens");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json().at("/error/code").textValue()).isEqualTo("unauthorized");
    }
}
