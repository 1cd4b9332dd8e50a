package family.hearth.local.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalCloudExtension.class)
class SignInIT {

    private static final String COOKIE = "__Host-hearth";

    private final Api anybody;
    private final Person ada;

    SignInIT(Api anybody) {
        this.anybody = anybody;
        this.ada = Person.join(anybody, "Ada");
    }

    @Test
    void login_answersTokenAndParent() {
        var reply = login(ada.email(), Person.PASSWORD).expect(200);

        assertThat(reply.number("/parent/id")).isEqualTo(ada.id());
        assertThat(reply.string("/expires_at")).endsWith("Z");
        anybody.bearer(reply.string("/token")).get("/parent").expect(200);
    }

    @Test
    void login_setsACookieForThisHostOnly_outOfReachOfScripts() {
        var reply = login(ada.email(), Person.PASSWORD).expect(200);

        var cookie = reply.headers("Set-Cookie").getFirst();
        assertThat(cookie.split("; "))
                .contains("Path=/", "Max-Age=2592000", "HttpOnly", "Secure", "SameSite=Lax")
                .noneMatch(attribute -> attribute.startsWith("Domain"));
        assertThat(reply.cookie(COOKIE)).hasValue(reply.string("/token"));
        assertThat(reply.header("Cache-Control")).hasValue("no-store");
    }

    @Test
    void login_takesTheAddressInAnySpelling() {
        login(" " + ada.email().toUpperCase(Locale.ROOT) + " ", Person.PASSWORD).expect(200);
    }

    @Test
    void login_takesThePasswordOnlyAsItIs() {
        login(ada.email(), Person.PASSWORD + " ").expect(401);
        login(ada.email(), Person.PASSWORD.toUpperCase(Locale.ROOT)).expect(401);
    }

    @Test
    void login_takesAForm() {
        anybody.post("/login")
                .form("email", ada.email(), "password", Person.PASSWORD)
                .expect(200);
    }

    @Test
    void login_answersTheSame_whetherAddressOrPasswordIsWrong() {
        var wrong = login(ada.email(), "not the password").expect(401);
        var unknown = login("nobody-" + ada.email(), Person.PASSWORD).expect(401);

        assertThat(withoutInstance(wrong)).isEqualTo(withoutInstance(unknown));
        assertThat(wrong.headers("Set-Cookie")).isEmpty();
    }

    @Test
    void login_answers403_whenAnotherSiteAsks() {
        anybody.with("Origin", "https://elsewhere.example")
                .post("/login")
                .json(Map.of("email", ada.email(), "password", Person.PASSWORD))
                .expect(403);
    }

    @Test
    void login_answers200_whenOurOwnPageAsks(LocalCloud cloud) {
        anybody.with("Origin", cloud.url().toString())
                .post("/login")
                .json(Map.of("email", ada.email(), "password", Person.PASSWORD))
                .expect(200);
    }

    @Test
    void logout_endsOnlyTheSessionThatAsks() {
        var other = anybody.bearer(Person.signIn(anybody, ada.email()));

        var reply = ada.api().post("/logout").expect(204);

        assertThat(reply.headers("Set-Cookie").getFirst())
                .startsWith(COOKIE + "=;")
                .contains("Max-Age=0");
        assertThat(reply.bytes()).isEmpty();
        ada.api().get("/parent").expect(401);
        ada.api().post("/logout").expect(401);
        other.get("/parent").expect(200);
    }

    private ApiReply login(String email, String password) {
        return anybody.post("/login")
                .json(Map.of("email", email, "password", password))
                .send();
    }

    private static ObjectNode withoutInstance(ApiReply reply) {
        var problem = (ObjectNode) reply.json();
        assertThat(problem.remove("instance")).isNotNull();
        return problem;
    }
}
