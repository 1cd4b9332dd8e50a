package family.hearth.bench.cost;

import static family.hearth.bench.cost.Life.CALLER;

import family.hearth.bench.Client;
import family.hearth.bench.Person;
import java.util.Map;

/** Inviting somebody to a kid, and what they may do then. */
record SharingLife(Ledger ledger, Client anybody, Person ada, int kid) {

    void play() {
        var oma = Person.join(anybody, "Oma");
        var invites = "/api/kids/" + kid + "/invites";
        var token = ledger.post(ada.client(), invites, Map.of("email", oma.email()), 201, CALLER + 2)
                .text("/token");
        ledger.get(ada.client(), invites, CALLER + 2);
        // Where it lies, the invite, its kid, its family.
        ledger.get(anybody, "/api/invites/" + token, 4);
        // Her address is not proven yet, so nobody looks.
        ledger.get(oma.client(), "/api/invites", CALLER);
        ledger.post(oma.client(), "/api/invites/" + token + "/accept", Map.of(), 200, CALLER + 4);
        permissions();
        unanswered(invites, oma);
    }

    private void permissions() {
        var permissions = "/api/kids/" + kid + "/permissions";
        var all = ledger.get(ada.client(), permissions, CALLER + 2).json().at("/items");
        for (var permission : all) {
            if (!permission.at("/role").asText().equals("owner")) {
                var one = permissions + "/" + permission.at("/id").asInt();
                ledger.put(ada.client(), one, Map.of("role", "editor"), CALLER + 2);
                ledger.delete(ada.client(), one, 204, CALLER + 2);
            }
        }
    }

    private void unanswered(String invites, Person oma) {
        var made = ada.client().post(invites, Map.of("email", "nobody@example.org"), 201);
        var one = invites + "/" + made.number("/id");
        ledger.post(ada.client(), one + "/resend", Map.of(), 200, CALLER + 3);
        ledger.delete(ada.client(), one, 204, CALLER + 2);
        var again = ada.client().post(invites, Map.of("email", oma.email()), 201);
        ledger.post(oma.client(), "/api/invites/" + again.text("/token") + "/decline", Map.of(), 204, CALLER + 3);
    }
}
