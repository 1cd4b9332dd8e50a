package family.hearth.local.account;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(LocalCloudExtension.class)
class ApiClientIT {

    private static final String PATH = "/settings/api-clients";

    private final Api anybody;
    private final Person ada;

    ApiClientIT(Api anybody) {
        this.anybody = anybody;
        this.ada = Person.join(anybody, "Ada");
    }

    @Test
    void create_showsTheSecretOnce() {
        var made = create(Map.of()).expect(201);

        assertThat(made.string("/client_id")).matches("[A-Za-z0-9_-]+");
        assertThat(made.string("/client_secret")).matches("[A-Za-z0-9_-]{43,}");
        assertThat(made.header("Location")).hasValue(PATH + "/" + made.string("/client_id"));
        assertThat(made.header("Cache-Control")).hasValue("no-store");
        assertThat(ada.api().get(PATH).expect(200).text())
                .contains(made.string("/client_id"))
                .doesNotContain("client_secret", made.string("/client_secret"));
    }

    @Test
    void list_showsOwnClientsOnly_oldestFirst() {
        var first = create(Map.of("name", "first")).expect(201).string("/client_id");
        var second = create(Map.of("name", "second")).expect(201).string("/client_id");

        assertThat(ada.api().get(PATH).expect(200).json().findValuesAsText("client_id"))
                .containsExactly(first, second);
        assertThat(Person.join(anybody, "Bob").api().get(PATH).expect(200).json())
                .isEmpty();
    }

    @Test
    void list_showsWhenAClientWasLastUsed() {
        var made = create(Map.of()).expect(201);
        assertThat(ada.api().get(PATH).expect(200).json("/0/last_used_at").isNull())
                .isTrue();

        token(made).expect(200);

        assertThat(ada.api().get(PATH).expect(200).string("/0/last_used_at")).endsWith("Z");
    }

    @Test
    void create_answers422OnPassword_whenTheStepUpFails() {
        var reply = create(Map.of("password", "not the password")).expect(422);

        assertThat(reply.json("/errors/password")).isNotEmpty();
        assertThat(ada.api().get(PATH).expect(200).json()).isEmpty();
    }

    @Test
    void create_answers422OnTheField_whenSomethingIsWrong() {
        assertThat(create(Map.of("name", " ")).expect(422).json("/errors").has("name"))
                .isTrue();
        assertThat(create(Map.of("name", "n".repeat(101)))
                        .expect(422)
                        .json("/errors")
                        .has("name"))
                .isTrue();
        assertThat(create(Map.of("scopes", List.of()))
                        .expect(422)
                        .json("/errors")
                        .has("scopes"))
                .isTrue();
        assertThat(create(Map.of("scopes", List.of("common:read", "everything")))
                        .expect(422)
                        .json("/errors")
                        .has("scopes[1]"))
                .isTrue();
    }

    @Test
    void delete_killsTokensAtOnce() {
        var made = create(Map.of()).expect(201);
        var machine = anybody.bearer(token(made).expect(200).string("/access_token"));
        machine.get("/api/kids").expect(200);

        ada.api().delete(PATH + "/" + made.string("/client_id")).expect(204);

        machine.get("/api/kids").expect(401);
        token(made).expect(401);
        assertThat(ada.api().get(PATH).expect(200).json()).isEmpty();
    }

    @Test
    void delete_answers404_whenTheClientIsAnothersOrGone() {
        var id = create(Map.of()).expect(201).string("/client_id");
        var bob = Person.join(anybody, "Bob");

        bob.api().delete(PATH + "/" + id).expect(404);
        ada.api().delete(PATH + "/" + id).expect(204);
        ada.api().delete(PATH + "/" + id).expect(404);
    }

    @Test
    void clients_cannotMakeClients() {
        var machine = ada.client(anybody, "common:read", "common:write", "sharing:write");

        machine.get(PATH).expect(401);
        machine.post(PATH).json(body()).expect(401);
    }

    private ApiReply create(Map<String, Object> changes) {
        var body = body();
        body.putAll(changes);
        return ada.api().post(PATH).json(body).send();
    }

    private ApiReply token(ApiReply made) {
        return anybody.basic(made.string("/client_id"), made.string("/client_secret"))
                .post("/api/oauth/token")
                .form("grant_type", "client_credentials")
                .send();
    }

    private static Map<String, Object> body() {
        return new HashMap<>(Map.of("name", "script", "scopes", List.of("common:read"), "password", Person.PASSWORD));
    }
}
