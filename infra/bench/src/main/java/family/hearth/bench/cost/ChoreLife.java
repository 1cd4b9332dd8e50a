package family.hearth.bench.cost;

import static family.hearth.bench.cost.Life.CALLER;

import family.hearth.bench.Person;
import java.util.Map;

/** Chores, prizes and the points between them. */
record ChoreLife(Ledger ledger, Person ada, int kid) {

    private static final String V1 = "/api/v1/";

    void play() {
        var member = Integer.toString(kid);
        var chore = made("chores", Map.of("name", "Dishes"));
        var prize = made("prizes", Map.of("name", "Ice", "costPoints", 5));
        // Whoever the member is: three rows; the family's day, the score and the chore.
        var completion = Map.of("choreId", chore, "memberId", member);
        ledger.post(ada.client(), V1 + "completions", completion, 201, CALLER + 4);
        ledger.get(ada.client(), V1 + "completions", CALLER + 2);
        redemptions(Map.of("prizeId", prize, "memberId", member));
        ledger.get(ada.client(), V1 + "activity", CALLER + 2);
        ledger.get(ada.client(), V1 + "members", CALLER + 3);
        leaving();
        ledger.delete(ada.client(), V1 + "chores?id=" + chore, 200, CALLER);
        ledger.delete(ada.client(), V1 + "prizes?id=" + prize, 200, CALLER);
    }

    private String made(String things, Map<String, ?> form) {
        var id = ledger.post(ada.client(), V1 + things, form, 201, CALLER).text("/data/id");
        ledger.get(ada.client(), V1 + things, CALLER + 1);
        ledger.put(ada.client(), V1 + things + "?id=" + id, Map.of("name", "Other"), CALLER + 1);
        return id;
    }

    private void redemptions(Map<String, String> form) {
        var redemptions = V1 + "redemptions";
        var id = ledger.post(ada.client(), redemptions, form, 201, CALLER + 4).text("/data/id");
        ledger.get(ada.client(), redemptions, CALLER + 1);
        ledger.put(ada.client(), redemptions + "?id=" + id, Map.of("status", "pending"), CALLER + 2);
    }

    private void leaving() {
        var members = V1 + "members";
        var form = Map.of("memberId", Integer.toString(ada.id()));
        ledger.post(ada.client(), members + "/reactivate", form, 200, CALLER + 2);
    }
}
