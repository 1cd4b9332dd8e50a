package family.hearth.local.cost;

import family.hearth.domain.people.FamilyRole;
import family.hearth.local.Api;
import family.hearth.local.ApiRequest;
import family.hearth.local.LocalCloud;
import family.hearth.local.LocalCloudExtension;
import family.hearth.local.Person;
import family.hearth.testkit.CapacityMeter;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What tokens, members and invitations of Memories cost. Of every budget, two round trips and one write unit, the
 * limiter's, are those of the caller's checks; a session adds two read units; a token three, since whether its secret
 * is still the one in its place is read too. A row of a transaction costs two write units.
 */
@ExtendWith(LocalCloudExtension.class)
class PeopleBudgetIT {

    private static final String TOKENS = "/api/v1/tokens";
    private static final String MEMBERS = "/api/v1/family/members";
    private static final String INVITATIONS = "/api/v1/family/invitations";

    private final LocalCloud cloud;
    private final Api anybody;
    private final CapacityMeter meter;
    private Person ada;

    PeopleBudgetIT(LocalCloud cloud, Api anybody, CapacityMeter meter) {
        this.cloud = cloud;
        this.anybody = anybody;
        this.meter = meter;
    }

    @BeforeEach
    void family() {
        ada = Person.join(anybody, "Ada");
    }

    private ApiRequest making() {
        return ada.api().post(TOKENS).json(Map.of("token", Map.of("name", "x", "scope", "read_write")));
    }

    private Api token() {
        return anybody.bearer(making().expect(201).string("/data/token"));
    }

    private void assertRead(Api token, int roundTrips, double readUnits, String path) {
        new Budget(2 + roundTrips, 2 + readUnits, 1)
                .check(meter, () -> ada.api().get(path).expect(200));
        new Budget(2 + roundTrips, 3 + readUnits, 1)
                .check(meter, () -> token.get(path).expect(200));
    }

    private void assertWrite(int roundTrips, double readUnits, double writeUnits, int status, ApiRequest request) {
        new Budget(2 + roundTrips, 2 + readUnits, 1 + writeUnits).check(meter, () -> request.expect(status));
    }

    @Test
    void lists_areOneOrTwoRoundTripsMore() {
        var token = token();
        token.get(TOKENS).expect(200);

        assertRead(token, 1, 1, TOKENS);
        // the family and then its users, one here
        assertRead(token, 2, 2, MEMBERS);
    }

    @Test
    void use_ofAToken_isNotedOnceAMinute() {
        var token = token();

        // after the checks, since a refused use is not noted
        new Budget(4, 4, 1 + 1).check(meter, () -> token.get(TOKENS).expect(200));
        new Budget(3, 4, 1).check(meter, () -> token.get(TOKENS).expect(200));
    }

    @Test
    void token_isTwoRows_andALookAtTheFamily() {
        // how many there are; its two rows and the look
        assertWrite(2, 1, 2 * 3, 201, making());
        var path = TOKENS + "/" + making().expect(201).number("/data/id");
        // found, and read as it is; the old hash out, the new one in, and its row under the family
        assertWrite(3, 2, 2 * 3, 200, ada.api().post(path + "/rotate"));
        assertWrite(3, 2, 2 * 2, 204, ada.api().delete(path));
    }

    @Test
    void role_isBothSidesOfTheMembership_andACountWhereOwnersChange() {
        var bob = Person.join(anybody, "Bob").moveIn(cloud, ada, FamilyRole.MEMBER);
        var path = MEMBERS + "/" + bob.id();

        // the rows that a member of either kind may have
        assertWrite(2, 3, 2 * 2, 200, ada.api().patch(path).json(Map.of("role", "admin")));
        assertWrite(2, 3, 2 * 3, 200, ada.api().patch(path).json(Map.of("role", "owner")));
    }

    @Test
    void removal_isFourRows_whenAnotherFamilyIsLeft() {
        var bob = Person.join(anybody, "Bob").moveIn(cloud, ada, FamilyRole.MEMBER);

        // the member's access rows; both sides, the default family, a look at the one left; then the family's key and
        // tokens
        assertWrite(4, 3, 2 * 4, 204, ada.api().delete(MEMBERS + "/" + bob.id()));
    }

    @Test
    void invitation_andItsAcceptance_areTransactionsOfFewRows() {
        var guest = Person.join(anybody, "Oma", UUID.randomUUID() + "@example.org");

        // family, login and maybe membership; invite, its two index entries (each as dear as a row), pointer, address,
        // counter and the look
        assertWrite(4, 3, 2 * (5 + 2), 201, ada.api().post(INVITATIONS).form("invitation[email]", guest.email()));
        var mail = Objects.requireNonNull(
                cloud.mail().mailbox().to(guest.email()).getFirst().text());
        var link = mail.substring(mail.indexOf("/api/invites/")).split("\\s", 2)[0];
        // pointer, invite, family; invite, out of one index, address, both sides, the family's counts, the user
        new Budget(6, 2 + 3, 1 + 2 * (6 + 1))
                .check(meter, () -> guest.api().post(link + "/accept").expect(200));
    }
}
