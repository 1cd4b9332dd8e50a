package family.hearth.bench.cost;

import static family.hearth.bench.cost.Life.CALLER;

import family.hearth.bench.Person;
import java.util.Map;

/** Families and their kids. */
record FamilyLife(Ledger ledger, Person ada) {

    void play() {
        families();
        kids();
    }

    private void families() {
        var caller = ada.client();
        var family = ledger.post(caller, "/api/families", Map.of("name", "Second"), 201, CALLER)
                .number("/id");
        ledger.get(caller, "/api/families", CALLER + 2);
        ledger.get(caller, "/api/families/" + family, CALLER + 1);
        ledger.put(caller, "/api/families/" + family, Map.of("name", "Two"), CALLER + 1);
        ledger.get(caller, "/family", CALLER + 1);
        ledger.patch(caller, "/family", Map.of("name", "Home"), CALLER + 1);
        var home = ada.family();
        ledger.patch(caller, "/settings/default-family", Map.of("family_id", family), CALLER + 1);
        ledger.patch(caller, "/settings/default-family", Map.of("family_id", home), CALLER + 1);
        ledger.delete(caller, "/api/families/" + family, 204, CALLER);
    }

    private void kids() {
        var caller = ada.client();
        var kid = ledger.post(caller, "/api/kids", Map.of("name", "Tom"), 201, CALLER)
                .number("/id");
        ledger.get(caller, "/api/kids", CALLER + 1);
        ledger.get(caller, "/api/kids/" + kid, CALLER + 1);
        ledger.put(caller, "/api/kids/" + kid, Map.of("name", "Thomas"), CALLER + 1);
        var profile = Map.of("email", "kid@example.org", "first_name", "Ida", "last_name", "Byron");
        // Whether the address is taken: by a user, by a kid.
        var other = ledger.post(caller, "/kids", profile, 201, CALLER + 2).number("/id");
        ledger.get(caller, "/kids", CALLER + 1);
        ledger.get(caller, "/kids/" + other, CALLER + 1);
        ledger.put(caller, "/kids/" + other, profile, CALLER + 2);
        ledger.patch(caller, "/kids/" + other, Map.of("first_name", "Una"), CALLER + 2);
        ledger.delete(caller, "/kids/" + other, 204, CALLER + 2);
    }
}
