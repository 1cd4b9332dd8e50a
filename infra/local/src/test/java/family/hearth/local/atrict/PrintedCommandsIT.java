package family.hearth.local.atrict;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import family.hearth.local.Api;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The commands that the published reference prints, run by a shell as they stand but for the host. */
@ExtendWith(LocalCloudExtension.class)
class PrintedCommandsIT {

    private static final String PRINTED_HOST = "https://atrict.com";

    private static final String EXCHANGE_CREDENTIALS = """
            curl -s -u "$ATRICT_CLIENT_ID:$ATRICT_CLIENT_SECRET" \\
              https://atrict.com/api/oauth/token \\
              -d "grant_type=client_credentials" \\
              -d "scope=common:read"
            """;

    private static final String LIST_KIDS = """
            curl https://atrict.com/api/kids \\
              -H "Authorization: Bearer $TOKEN"
            """;

    private final LocalCloud cloud;

    PrintedCommandsIT(LocalCloud cloud) {
        this.cloud = cloud;
    }

    @Test
    void commands_exchangeCredentialsAndListKids(Api anybody) throws IOException, InterruptedException {
        var ada = Person.join(anybody, "Ada");
        var kid = ada.kid("Lena");
        var machine = Machine.of(ada, anybody, "common:read", "common:write");

        var token = run(
                EXCHANGE_CREDENTIALS,
                Map.of("ATRICT_CLIENT_ID", machine.id(), "ATRICT_CLIENT_SECRET", machine.secret()));
        assertThat(token.at("/token_type").asText()).isEqualTo("Bearer");
        assertThat(token.at("/scope").asText()).isEqualTo("common:read");

        var kids = run(LIST_KIDS, Map.of("TOKEN", token.at("/access_token").asText()));
        assertThat(kids.at("/items/0/id").asInt()).isEqualTo(kid);
        assertThat(kids.at("/nextCursor").isNull()).isTrue();
    }

    private JsonNode run(String command, Map<String, String> variables) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(
                        "sh", "-c", command.replace(PRINTED_HOST, cloud.url().toString()))
                .redirectError(Redirect.DISCARD);
        builder.environment().putAll(variables);
        var process = builder.start();
        var answer = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as("exit status of curl").isZero();
        return new ObjectMapper().readTree(answer);
    }
}
