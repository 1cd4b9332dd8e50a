package family.hearth.local.atrict;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The token endpoint (RFC 6749 §4.4, §5.1, §5.2). */
@ExtendWith(LocalCloudExtension.class)
class TokenIT {

    private static final String GRANT = "client_credentials";

    private final Api anybody;
    private final Machine machine;

    TokenIT(Api anybody) {
        this.anybody = anybody;
        this.machine = Machine.of(Person.join(anybody, "Ada"), anybody, "common:write", "common:read");
    }

    @Test
    void token_isABearerTokenOfAQuarterOfAnHour() {
        var reply = machine.token().expect(200);

        assertThat(reply.string("/token_type")).isEqualTo("Bearer");
        assertThat(reply.number("/expires_in")).isEqualTo(900);
        assertThat(reply.header("Cache-Control")).hasValue("no-store");
        assertThat(reply.json().has("refresh_token")).isFalse();
        anybody.bearer(reply.string("/access_token")).get("/api/kids").expect(200);
    }

    @Test
    void token_isGiven_whenTheFormNamesTheClient() {
        anybody.post("/api/oauth/token")
                .form("grant_type", GRANT, "client_id", machine.id(), "client_secret", machine.secret())
                .expect(200);
    }

    @Test
    void token_holdsEveryScopeOfTheClient_whenNoneIsAsked() {
        assertThat(machine.token().expect(200).string("/scope")).isEqualTo("common:read common:write");
    }

    @Test
    void token_holdsWhatWasAsked_andNoMore() {
        var reply = machine.request()
                .form("grant_type", GRANT, "scope", "common:read")
                .expect(200);

        assertThat(reply.string("/scope")).isEqualTo("common:read");
        var reader = anybody.bearer(reply.string("/access_token"));
        reader.get("/api/kids").expect(200);
        reader.post("/api/kids").json(Map.of("name", "Lena")).expect(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sharing:write", "common:read sharing:write", "everything", "COMMON:READ"})
    void token_isRefused_whenAScopeIsNotTheClients(String scope) {
        refused(machine.request().form("grant_type", GRANT, "scope", scope).expect(400), "invalid_scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "refresh_token", "authorization_code", "CLIENT_CREDENTIALS"})
    void token_isRefused_whenTheGrantIsAnother(String grant) {
        refused(machine.request().form("grant_type", grant).expect(400), "unsupported_grant_type");
    }

    @Test
    void token_isRefused_whenNoGrantIsNamed() {
        refused(machine.request().form("scope", "common:read").expect(400), "invalid_request");
    }

    @Test
    void token_isRefused_whenAParameterComesTwice() {
        refused(machine.request().form("grant_type", GRANT, "grant_type", GRANT).expect(400), "invalid_request");
    }

    @Test
    void token_isRefused_whenTheClientIsNamedInBothWays() {
        refused(
                machine.request()
                        .form("grant_type", GRANT, "client_id", machine.id(), "client_secret", machine.secret())
                        .expect(400),
                "invalid_request");
    }

    @Test
    void token_isRefused_whenTheBodyIsNoForm() {
        refused(machine.request().json(Map.of("grant_type", GRANT)).expect(400), "invalid_request");
        refused(machine.request().body("text/plain", "grant_type=" + GRANT).expect(400), "invalid_request");
        refused(machine.request().expect(400), "invalid_request");
    }

    @Test
    void token_isRefusedWithAChallenge_whenTheSecretIsWrongByBasic() {
        var reply = anybody.basic(machine.id(), "wrong")
                .post("/api/oauth/token")
                .form("grant_type", GRANT)
                .expect(401);

        refused(reply, "invalid_client");
        assertThat(reply.header("WWW-Authenticate").orElseThrow()).startsWith("Basic");
    }

    @Test
    void token_isRefusedWithoutAChallenge_whenTheSecretIsWrongInTheForm() {
        var reply = anybody.post("/api/oauth/token")
                .form("grant_type", GRANT, "client_id", machine.id(), "client_secret", "wrong")
                .expect(401);

        refused(reply, "invalid_client");
        assertThat(reply.header("WWW-Authenticate")).isEmpty();
    }

    @Test
    void token_isRefusedAlike_whetherTheClientOrItsSecretIsUnknown() {
        var wrong =
                anybody.basic(machine.id(), "wrong").post("/api/oauth/token").form("grant_type", GRANT);
        var unknown =
                anybody.basic("hc_nobody", "wrong").post("/api/oauth/token").form("grant_type", GRANT);

        assertThat(wrong.expect(401).text()).isEqualTo(unknown.expect(401).text());
    }

    @Test
    void token_isRefused_whenNobodyAsks() {
        refused(anybody.post("/api/oauth/token").form("grant_type", GRANT).expect(401), "invalid_client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic !!!", "Basic bm9jb2xvbg==", "Bearer abc", "Basic Og=="})
    void token_isRefused_whenTheHeaderCannotBeRead(String header) {
        var reply = anybody.with("Authorization", header)
                .post("/api/oauth/token")
                .form("grant_type", GRANT)
                .expect(401);

        refused(reply, "invalid_client");
    }

    @Test
    void token_answers405_whenItIsNotPosted() {
        assertThat(anybody.get("/api/oauth/token").expect(405).header("Allow")).hasValue("POST");
    }

    private static void refused(ApiReply reply, String error) {
        assertThat(reply.string("/error")).isEqualTo(error);
        assertThat(reply.string("/error_description")).isNotEmpty();
        assertThat(reply.header("Cache-Control")).hasValue("no-store");
        assertThat(reply.header("Content-Type").orElseThrow()).startsWith("application/json");
    }
}
