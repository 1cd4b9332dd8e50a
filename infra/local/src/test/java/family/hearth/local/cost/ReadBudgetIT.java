package family.hearth.local.cost;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.local.Api;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.testkit.CapacityMeter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What reading costs. Of every budget, one write unit is the limiter's; a session costs a read unit for the credential
 * and one more round trip than a JWT, since it must be looked up before its user's rows can be.
 */
@ExtendWith(LocalCloudExtension.class)
class ReadBudgetIT {

    private final Api anybody;
    private final CapacityMeter meter;
    private Person ada;
    private Api client;
    private int kid;

    ReadBudgetIT(Api anybody, CapacityMeter meter) {
        this.anybody = anybody;
        this.meter = meter;
    }

    @BeforeEach
    void family() {
        ada = Person.join(anybody, "Ada");
        client = ada.client(anybody, "common:read", "common:write");
        kid = ada.kid("Lena");
    }

    @Test
    void kid_isReadBesideTheAccessRows() {
        // credential 1 + access query 1 + kid 1
        new Budget(2, 3, 1).check(meter, () -> ada.api().get("/api/kids/" + kid).expect(200));
        // access query 1 + kid 1, and all at once
        new Budget(1, 2, 1).check(meter, () -> client.get("/api/kids/" + kid).expect(200));
    }

    @Test
    void memory_isReadByItsPointer() {
        var memory = ada.memory(kid, "x", "2024-05-01");
        var path = "/api/kids/" + kid + "/memories/" + memory;

        // as the kid, then pointer 1 and row 1, one after the other
        new Budget(4, 5, 1).check(meter, () -> ada.api().get(path).expect(200));
        new Budget(3, 4, 1).check(meter, () -> client.get(path).expect(200));
    }

    @Test
    void families_areOneMoreRoundTrip() {
        // credential 1 + access query 1 + family 1
        new Budget(3, 3, 1).check(meter, () -> ada.api().get("/api/families").expect(200));
    }

    @Test
    void kids_areOneMoreRoundTrip() {
        // credential 1 + access query 1 + kids of the family 1 + own permissions 1, the last two at once
        new Budget(3, 4, 1).check(meter, () -> ada.api().get("/api/kids").expect(200));
    }

    @Test
    void members_areTwoMoreRoundTrips() {
        var key = anybody.bearer(ada.familyKey());
        key.get("/api/v1/members").expect(200);

        // credential 1 + access query 1 + the family 1 and its score 1 + its one user 1
        new Budget(4, 5, 1).check(meter, () -> ada.api().get("/api/v1/members").expect(200));
        // the same, and beside the access query the family's row of the key
        new Budget(4, 6, 1).check(meter, () -> key.get("/api/v1/members").expect(200));
    }

    @Test
    void member_isOneMoreRoundTrip() {
        // credential 1 + access query 1 + the three rows that a member may have, and the score 1
        new Budget(3, 6, 1)
                .check(meter, () -> ada.api().get("/api/v1/members?id=" + kid).expect(200));
    }

    @Test
    void page40_costsAsMuchAsPage1() {
        for (var i = 0; i < 41; i++) {
            ada.memory(kid, "x", "2024-05-01");
        }
        var path = "/api/kids/" + kid + "/memories?limit=1";
        var first = path;
        var cursor = "";
        for (var page = 1; page < 40; page++) {
            cursor = ada.api().get(path).expect(200).string("/nextCursor");
            path = first + "&cursor=" + cursor;
        }

        assertThat(cost(path)).isEqualTo(cost(first));
        // credential 1 + access query 1 + kid 1 + page 1
        new Budget(3, 4, 1).check(meter, () -> ada.api().get(first).expect(200));
    }

    private String cost(String path) {
        try (var measurement = meter.measureStages()) {
            ada.api().get(path).expect(200);
            return measurement.stages() + " round trips, " + measurement.readUnits() + " read units";
        }
    }

    @Test
    void sweep_costsOnlyItsShards_whenNothingIsDue() {
        anybody.post("/_local/schedules/empty-trash/run").expect(200);
        anybody.post("/_local/schedules/expire-invites/run").expect(200);

        // half a unit for each of its four shards, whatever the table holds
        new Budget(4, 2, 0)
                .check(
                        meter,
                        () -> anybody.post("/_local/schedules/empty-trash/run").expect(200));
        new Budget(4, 2, 0)
                .check(
                        meter,
                        () -> anybody.post("/_local/schedules/expire-invites/run")
                                .expect(200));
    }
}
