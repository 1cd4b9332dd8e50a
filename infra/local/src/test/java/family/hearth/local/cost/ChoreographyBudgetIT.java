package family.hearth.local.cost;

import family.hearth.local.Api;
import family.hearth.local.ApiReply;
import family.hearth.local.ApiRequest;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.testkit.CapacityMeter;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What chores and points cost. Of every budget, two round trips and one write unit, the limiter's, are those of the
 * caller's checks; a session adds two read units, its credential and its user's access rows; a family key adds three,
 * since whether it is still the family's is read too. A row of a transaction costs two write units.
 */
@ExtendWith(LocalCloudExtension.class)
class ChoreographyBudgetIT {

    private static final String V1 = "/api/v1/";

    private final Api anybody;
    private final CapacityMeter meter;
    private Person ada;
    private Api key;
    private int kid;
    private String chore;
    private String prize;

    ChoreographyBudgetIT(Api anybody, CapacityMeter meter) {
        this.anybody = anybody;
        this.meter = meter;
    }

    @BeforeEach
    void family() {
        ada = Person.join(anybody, "Ada");
        key = anybody.bearer(ada.familyKey());
        kid = ada.kid("Lena");
        chore = made(V1 + "chores", Map.of("name", "Dishes"));
        prize = made(V1 + "prizes", Map.of("name", "Ice", "costPoints", 5));
        // Its first use is noted, which costs a unit once a minute.
        key.get(V1 + "chores").expect(200);
    }

    private String made(String path, Map<String, ?> body) {
        return ada.api().post(path).json(body).expect(201).string("/data/id");
    }

    /** Beyond the checks of a session's and of a key's caller. */
    private void assertRead(int roundTrips, double readUnits, String path) {
        new Budget(2 + roundTrips, 2 + readUnits, 1)
                .check(meter, () -> ada.api().get(V1 + path).expect(200));
        new Budget(2 + roundTrips, 3 + readUnits, 1)
                .check(meter, () -> key.get(V1 + path).expect(200));
    }

    private void assertWrite(int roundTrips, double readUnits, double writeUnits, int status, ApiRequest request) {
        new Budget(2 + roundTrips, 2 + readUnits, 1 + writeUnits).check(meter, () -> request.expect(status));
    }

    @Test
    void lists_areOneMoreRoundTrip() {
        for (var list : new String[] {"chores", "prizes", "redemptions", "redemptions?status=available"}) {
            assertRead(1, 1, list);
        }
    }

    @Test
    void things_areReadByTheirKeys() {
        assertRead(1, 1, "chores?id=" + chore);
        assertRead(1, 1, "prizes?id=" + prize);
        var redemption = redeem(ada.api()).expect(201).string("/data/id");
        assertRead(1, 1, "redemptions?id=" + redemption);
    }

    @Test
    void members_areTheFamilyAndItsUsers_besideTheScore() {
        // partition of the family 1 and score 1 at once, then a unit for each user
        assertRead(2, 3, "members");
        // score 1, and at once the three rows that a member of either kind may have
        assertRead(1, 4, "members?id=" + kid);
        assertRead(1, 4, "members?id=" + ada.id());
    }

    @Test
    void pages_areReadBesideTheScore_orAfterIt() {
        ada.api().post(V1 + "completions").json(completion()).expect(201);
        redeem(ada.api()).expect(201);
        for (var path : new String[] {"completions", "activity"}) {
            // score 1 and page 1
            assertRead(1, 2, path);
            assertRead(2, 2, path + "?offset=1");
        }
    }

    @Test
    void use_ofAKey_isNotedOnceAMinute() {
        var fresh = anybody.bearer(
                ada.api().post("/settings/api-key/rotate").expect(200).string("/key"));

        // after the checks, since a refused use is not noted
        new Budget(4, 4, 1 + 1).check(meter, () -> fresh.get(V1 + "chores").expect(200));
        new Budget(3, 4, 1).check(meter, () -> fresh.get(V1 + "chores").expect(200));
    }

    @Test
    void chore_isOneRow() {
        var body = Map.of("name", "Lawn");

        assertWrite(1, 0, 1, 201, ada.api().post(V1 + "chores").json(body));
        // a look for the receipt; then the row and the receipt in one transaction
        assertWrite(1, 1, 2 * 2, 201, keyed().post(V1 + "chores").json(body));
        // read, then written
        assertWrite(2, 1, 1, 200, ada.api().put(V1 + "chores?id=" + chore).json(body));
        assertWrite(1, 0, 2, 200, ada.api().delete(V1 + "chores?id=" + chore));
    }

    @Test
    void completion_isOneReadAndOneTransactionOfSixRows() {
        // reads: three rows of the member, family, score, chore
        // writes: the day, score, completion, event, ledger entry, and the check that the chore is the same
        assertWrite(2, 6, 2 * 6, 201, ada.api().post(V1 + "completions").json(completion()));
    }

    @Test
    void completion_underAKey_isOneRowMore() {
        assertWrite(2, 7, 2 * 7, 201, keyed().post(V1 + "completions").json(completion()));
    }

    @Test
    void completion_costsTheSame_whateverTheFamilyHasDone() {
        for (var i = 0; i < 20; i++) {
            var other = made(V1 + "chores", Map.of("name", "x"));
            ada.api()
                    .post(V1 + "completions")
                    .json(Map.of("choreId", other, "memberId", Integer.toString(kid)))
                    .expect(201);
        }

        assertWrite(2, 6, 2 * 6, 201, ada.api().post(V1 + "completions").json(completion()));
    }

    @Test
    void redemption_isOneReadAndOneTransactionOfSixRows() {
        // reads as a completion; writes: score, redemption twice, event, ledger entry, and the check of the prize
        new Budget(4, 2 + 6, 1 + 2 * 6).check(meter, () -> redeem(ada.api()).expect(201));
        new Budget(4, 3 + 6, 1 + 2 * 6).check(meter, () -> redeem(key).expect(201));
    }

    @Test
    void redemption_movesOnByFourRows_andIsDismissedBySix() {
        var path = V1 + "redemptions?id=" + redeem(ada.api()).expect(201).string("/data/id");
        var pending = Map.of("status", "pending");

        // reads: redemption and score; writes: by id, out of one status and into the other, event
        assertWrite(2, 2, 2 * 4, 200, ada.api().put(path).json(pending));
        assertWrite(1, 2, 0, 200, ada.api().put(path).json(pending));
        // also score and ledger entry
        assertWrite(2, 2, 2 * 6, 200, ada.api().put(path).json(Map.of("status", "dismissed")));
    }

    @Test
    void key_isTwoRows_andALookAtTheFamily() {
        var path = "/settings/api-key";

        // the old hash out, the new one in, and its row under the family
        assertWrite(2, 1, 2 * 3, 200, ada.api().post(path + "/rotate"));
        assertWrite(2, 1, 2 * 2, 204, ada.api().delete(path));
        assertWrite(1, 0, 2 * 3, 201, ada.api().post(path));
    }

    private Api keyed() {
        return ada.api().with("Idempotency-Key", UUID.randomUUID().toString());
    }

    private Map<String, String> completion() {
        return Map.of("choreId", chore, "memberId", Integer.toString(kid));
    }

    private ApiReply redeem(Api caller) {
        return caller.post(V1 + "redemptions")
                .json(Map.of("prizeId", prize, "memberId", Integer.toString(kid)))
                .send();
    }
}
