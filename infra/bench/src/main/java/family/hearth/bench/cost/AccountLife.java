package family.hearth.bench.cost;

import static family.hearth.bench.cost.Life.CALLER;

import family.hearth.bench.Body;
import family.hearth.bench.Client;
import family.hearth.bench.Person;
import java.util.List;
import java.util.Map;

/** Registering, signing in, and the credentials of machines. */
record AccountLife(Ledger ledger, Client anybody, Person ada) {

    void play() {
        var form = Person.registration("somebody@example.org", "Grace");
        ledger.post(anybody, "/parents", form, 201, 0);
        // The address with its hash, and the user with the families that it belongs to.
        ledger.post(anybody, "/login", Map.of("email", ada.email(), "password", Person.PASSWORD), 200, 2);
        parent();
        clients();
        key();
    }

    private void parent() {
        var caller = ada.client();
        ledger.get(caller, "/parent", CALLER);
        ledger.put(caller, "/parent", Map.of("first_name", "Ada", "last_name", "Lovelace"), CALLER);
        ledger.patch(caller, "/parent", Map.of("first_name", "Augusta"), CALLER);
        var change = Map.of(
                "old_password", Person.PASSWORD,
                "new_password", Person.PASSWORD + "!",
                "confirm_new_password", Person.PASSWORD + "!");
        var other = Person.join(anybody, "Mary");
        ledger.post(other.client(), "/parent/change-password", change, 204, CALLER + 1);
    }

    private void clients() {
        var caller = ada.client();
        var form = Map.of("name", "x", "scopes", List.of("common:read"), "password", Person.PASSWORD);
        var made = ledger.post(caller, "/settings/api-clients", form, 201, CALLER + 1);
        ledger.get(caller, "/settings/api-clients", CALLER + 1);
        var machine = anybody.basic(made.text("/client_id"), made.text("/client_secret"));
        var grant = Body.form("grant_type=client_credentials");
        ledger.call(machine, "POST", "/api/oauth/token", grant, 200, 2);
        ledger.delete(caller, "/settings/api-clients/" + made.text("/client_id"), 204, CALLER);
    }

    private void key() {
        var caller = ada.client();
        ledger.post(caller, "/settings/api-key", Map.of(), 201, CALLER);
        ledger.get(caller, "/settings/api-key", CALLER + 1);
        ledger.post(caller, "/settings/api-key/rotate", Map.of(), 200, CALLER + 1);
        ledger.delete(caller, "/settings/api-key", 204, CALLER + 1);
    }
}
