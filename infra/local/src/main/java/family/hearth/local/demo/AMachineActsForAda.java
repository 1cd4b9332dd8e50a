package family.hearth.local.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;

/** An OAuth client gets a token by the client credentials grant. */
final class AMachineActsForAda implements Scene {

    @Override
    public String title() {
        return "Ada makes an OAuth client, and it gets a token";
    }

    @Override
    public void play(Stage stage) {
        var made = stage.as("Ada")
                .post("/settings/api-clients")
                .json(
                        "name", "photo frame",
                        "scopes", List.of("common:read", "common:write", "sharing:write"),
                        "password", stage.note("AdaPassword"))
                .expect(201, "/client_id", "/scopes");
        stage.noteSecret("clientSecret", made.string("/client_secret"));
        var pair = made.string("/client_id") + ":" + made.string("/client_secret");
        var granted = stage.anybody()
                .post("/api/oauth/token")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)))
                .form("grant_type", "client_credentials")
                .expect(200, "/token_type", "/expires_in", "/scope");
        stage.noteSecret("Ada's client", granted.string("/access_token"));
        stage.check(
                "the token is a JWT of three parts",
                granted.string("/access_token").split("\\.", -1).length == 3);
    }
}
