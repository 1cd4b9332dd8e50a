package family.hearth.local.atrict;

import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.ApiRequest;
import family.hearth.local.Person;
import java.util.List;
import java.util.Map;

/** An OAuth client of a test, before it has a token. */
record Machine(Api anybody, String id, String secret) {

    static Machine of(Person maker, Api anybody, String... scopes) {
        var made = maker.api()
                .post("/settings/api-clients")
                .json(Map.of("name", "script", "scopes", List.of(scopes), "password", Person.PASSWORD))
                .expect(201);
        return new Machine(anybody, made.string("/client_id"), made.string("/client_secret"));
    }

    /** A request for a token that names the client by HTTP Basic. */
    ApiRequest request() {
        return anybody.basic(id, secret).post("/api/oauth/token");
    }

    /** Asks for a token with these form fields beside the grant. */
    ApiReply token() {
        return request().form("grant_type", "client_credentials").send();
    }

    String accessToken() {
        return token().expect(200).string("/access_token");
    }
}
