package family.hearth.local.cost;

import family.hearth.local.Album;
import family.hearth.local.Api;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.testkit.CapacityMeter;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What writing costs. Of every budget, one write unit and up to two round trips are those of the caller's checks, and a
 * session adds two read units: its credential and its user's access rows. A row of a transaction costs two units.
 */
@ExtendWith(LocalCloudExtension.class)
class WriteBudgetIT {

    private final Api anybody;
    private final CapacityMeter meter;
    private Person ada;
    private int kid;

    WriteBudgetIT(Api anybody, CapacityMeter meter) {
        this.anybody = anybody;
        this.meter = meter;
    }

    @BeforeEach
    void family() {
        ada = Person.join(anybody, "Ada");
        kid = ada.kid("Lena");
    }

    @Test
    void registering_isOneTransactionOfFiveRows() {
        var body = Map.of(
                "email",
                UUID.randomUUID() + "@example.org",
                "password",
                Person.PASSWORD,
                "confirm_password",
                Person.PASSWORD,
                "first_name",
                "x",
                "last_name",
                "y");

        // limiter, then person, address, access rows, family and its member: at most 12 rows
        new Budget(4, 1, 1 + 2 * 12)
                .check(meter, () -> anybody.post("/parents").json(body).expect(201));
    }

    @Test
    void signingIn_costsItsCounters() {
        var body = Map.of("email", ada.email(), "password", Person.PASSWORD);

        // the guard, two counters of failures and their forgiving; address, user and access; then the credential
        new Budget(9, 4, 1 + 4 + 2)
                .check(meter, () -> anybody.post("/login").json(body).expect(200));
    }

    @Test
    void token_costsItsCounter_andOnceAMinuteWhenItWasLastUsed() {
        var made = ada.api()
                .post("/settings/api-clients")
                .json(Map.of("name", "x", "scopes", new String[] {"common:read"}, "password", Person.PASSWORD))
                .expect(201);
        var asking = anybody.basic(made.string("/client_id"), made.string("/client_secret"));

        Runnable ask = () -> asking.post("/api/oauth/token")
                .form("grant_type", "client_credentials")
                .expect(200);

        // counter; the client; once a minute, when it was last used
        new Budget(3, 2, 1 + 1).check(meter, ask);
        new Budget(2, 2, 1).check(meter, ask);
    }

    @Test
    void familyKey_isOneTransactionOfTwoRowsAndALook() {
        // credential, access query, one transaction; limiter, key by hash, key of the family, a look at the family
        new Budget(3, 2, 1 + 2 * 3)
                .check(meter, () -> ada.api().post("/settings/api-key").expect(201));
    }

    @Test
    void useOfAFamilyKey_costsOneWriteOnceAMinute() {
        var key = anybody.bearer(ada.familyKey());

        // limiter; when it was last used
        new Budget(5, 6, 1 + 1).check(meter, () -> key.get("/api/v1/members").expect(200));
        new Budget(4, 6, 1).check(meter, () -> key.get("/api/v1/members").expect(200));
    }

    @Test
    void kid_isOneTransactionOfSixRows() {
        // reservation, family's count, kid by id, kid of family, permission, grant
        new Budget(3, 2, 1 + 2 * 6)
                .check(
                        meter,
                        () -> ada.api()
                                .post("/api/kids")
                                .json(Map.of("name", "Tom"))
                                .expect(201));
    }

    @Test
    void kidWithAnAddress_isOneTransactionOfEightRows() {
        // as above, its address, and a look at the user's; both are read before, to tell who has them
        var form = Map.of("email", UUID.randomUUID() + "@example.org", "first_name", "x", "last_name", "y");
        new Budget(4, 4, 1 + 2 * 8)
                .check(meter, () -> ada.api().post("/kids").json(form).expect(201));
    }

    @Test
    void parentsDevice_isOneTransactionOfTwoRows() {
        new Budget(3, 2, 1 + 2 * 2)
                .check(
                        meter,
                        () -> ada.api()
                                .post("/parent-mobile-devices")
                                .json(Map.of("name", "x", "os", 0, "type", "y"))
                                .expect(201));
    }

    @Test
    void departure_isOneTransactionOfFewRows_whateverTheFamilyHolds() {
        for (var i = 0; i < 10; i++) {
            ada.memory(ada.kid("Kid"), "x", "2024-05-01");
        }
        // reads: the user's rows, the family's members, the family; writes: at most 12 rows
        new Budget(6, 2 + 3, 1 + 2 * 12)
                .check(meter, () -> ada.api().delete("/parent").expect(204));
    }

    @Test
    void memory_isOneTransactionOfSixRows() {
        // reads: kid, then family for its timezone; writes: pointer, row, the row that the family sees, its words, the
        // count, and the check that the kid is there
        new Budget(4, 4, 1 + 2 * 6)
                .check(
                        meter,
                        () -> ada.api()
                                .post("/api/kids/" + kid + "/memories")
                                .json(Map.of("text", "x", "occurredOn", "2024-05-01"))
                                .expect(201));
    }

    @Test
    void announcedPhoto_isOneTransactionOfTwoRows() {
        var memory = ada.memory(kid, "x", "2024-05-01");

        // reads: kid, then pointer and memory; writes: the memory, the job that looks after the upload, and its index
        // entry
        new Budget(6, 5, 1 + 2 * 3)
                .check(
                        meter,
                        () -> ada.api()
                                .post("/api/kids/" + kid + "/memories/" + memory + "/photos")
                                .json(Album.announcement("image/jpeg", 1000))
                                .expect(201));
    }

    @Test
    void invite_andItsAcceptance_areTransactionsOfFewRows() {
        var oma = Person.join(anybody, "Oma");
        var token = new String[1];

        new Budget(5, 8, 1 + 2 * 12)
                .check(
                        meter,
                        () -> token[0] = ada.api()
                                .post("/api/kids/" + kid + "/invites")
                                .json(Map.of("email", oma.email()))
                                .expect(201)
                                .string("/token"));
        new Budget(6, 8, 1 + 2 * 12)
                .check(
                        meter,
                        () -> oma.api()
                                .post("/api/invites/" + token[0] + "/accept")
                                .expect(200));
    }

    @Test
    void move_isOneTransactionOfSixRows() {
        var family = ada.api()
                .post("/api/families")
                .json(Map.of("name", "Other"))
                .expect(201)
                .number("/id");

        // read: kid twice, the old family with its kids, its policies; written: kid by id, the old and the new place in
        // a
        // family, both families' counts, and a look at the policies
        new Budget(4, 6, 1 + 2 * 6)
                .check(
                        meter,
                        () -> ada.api()
                                .put("/api/kids/" + kid)
                                .json(Map.of("name", "Lena", "familyId", family))
                                .expect(200));
    }

    @Test
    void deletion_ofAKid_costsTheSame_whateverItHolds() {
        for (var i = 0; i < 10; i++) {
            ada.memory(kid, "x", "2024-05-01");
        }

        // read: as for a move; written: kid by id, kid of family, its grave, the family's count, a look at the
        // policies;
        // the job and its entry in the index
        new Budget(4, 6, 1 + 2 * 7)
                .check(meter, () -> ada.api().delete("/api/kids/" + kid).expect(204));
    }
}
