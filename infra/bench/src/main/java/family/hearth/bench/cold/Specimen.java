package family.hearth.bench.cold;

import family.hearth.bench.Client;
import family.hearth.bench.Person;
import java.util.List;
import java.util.Map;

/**
 * A request that a function answers a hundred times.
 *
 * @param authorization the header's value
 * @param body a form; empty for none
 */
record Specimen(String function, String method, String path, String authorization, String body) {

    private static final String GET = "GET";

    /** A read of every function that HTTP calls, and a token. */
    static List<Specimen> all(Client anybody) {
        var ada = Person.join(anybody, "Ada");
        var kid = ada.kid("Lena");
        var ofKid = "/api/kids/" + kid;
        var memory = ada.client()
                .post(ofKid + "/memories", Map.of("text", "x", "occurredOn", "2024-05-01"), 201)
                .number("/id");
        var form = Map.of("name", "x", "scopes", List.of("common:read"), "password", Person.PASSWORD);
        var machine = ada.client().post("/settings/api-clients", form, 201);
        var secrets = "client_id=" + machine.text("/client_id") + "&client_secret=" + machine.text("/client_secret");
        var session = "Bearer " + ada.token();
        return List.of(
                new Specimen("kids", GET, ofKid, session, ""),
                new Specimen("memories", GET, ofKid + "/memories", session, ""),
                new Specimen("photos", GET, ofKid + "/memories/" + memory + "/photos", session, ""),
                new Specimen("families", GET, "/api/families", session, ""),
                new Specimen("permissions", GET, ofKid + "/permissions", session, ""),
                new Specimen("invites", GET, "/api/invites", session, ""),
                new Specimen("parents", GET, "/parent", session, ""),
                new Specimen("credentials", GET, "/settings/api-clients", session, ""),
                new Specimen("oauth", "POST", "/api/oauth/token", "", "grant_type=client_credentials&" + secrets),
                new Specimen("members", GET, "/api/v1/members", session, ""),
                new Specimen("chores", GET, "/api/v1/chores", session, ""),
                new Specimen("prizes", GET, "/api/v1/prizes", session, ""),
                new Specimen("devices", GET, "/regulated-mobile-devices", session, ""),
                new Specimen("schedules", GET, "/schedules", session, ""),
                new Specimen("docs", GET, "/api/v1/health", session, ""));
    }
}
