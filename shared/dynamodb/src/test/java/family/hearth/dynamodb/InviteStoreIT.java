package family.hearth.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.people.Family;
import family.hearth.domain.people.FamilyRole;
import family.hearth.domain.people.Gender;
import family.hearth.domain.people.Kid;
import family.hearth.domain.sharing.Invite;
import family.hearth.domain.sharing.KidRole;
import family.hearth.domain.sharing.Offer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class InviteStoreIT {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final int KID = 7;

    private final Table table;
    private final InviteStore invites;
    private Offer offer = new Offer.OfKid(KID, KidRole.VIEWER);
    private int issuer = 1;

    InviteStoreIT(Table table) {
        this.table = table;
        this.invites = new InviteStore(table);
    }

    @BeforeEach
    void aKid() {
        var details = new Kid.Details("Lena", null, Gender.UNSPECIFIED, null, null);
        table.write()
                .put(KidRows.BY_ID, new KidRows.Row(Kid.create(KID, 1, 1, NOON).with(details), 0))
                .commit();
    }

    @Test
    void create_isFoundByToken_atOnce() {
        var invite = created(1, "oma@example.org", NOON);
        assertThat(invites.findByToken(invite.token()).map(InviteStore.Landing::invite))
                .contains(invite);
    }

    @Test
    void create_isInvalid_whenTheAddressHasALiveOne() {
        created(1, "oma@example.org", NOON);
        assertThatThrownBy(() -> created(2, "oma@example.org", NOON.plus(Duration.ofDays(13))))
                .isInstanceOf(DomainFailure.Invalid.class);
    }

    @Test
    void create_replacesOne_fromTheInstantItExpires() {
        created(1, "oma@example.org", NOON);
        created(2, "oma@example.org", NOON.plus(Invite.LIFETIME));
        assertThat(invites.ofKid(KID, 0, 10)).hasSize(2);
    }

    @Test
    void create_reachesItsLimit_atTheEleventhOfADay() {
        for (var i = 1; i <= InviteStore.ISSUED_PER_DAY; i++) {
            created(i, "guest" + i + "@example.org", NOON);
        }
        assertThatThrownBy(() -> created(11, "guest11@example.org", NOON))
                .isInstanceOfSatisfying(
                        DomainFailure.LimitReached.class,
                        limit -> assertThat(limit.retryAfter()).isEqualTo(Duration.ofHours(12)));
    }

    @Test
    void ofKid_showsEveryInviteOnce_whenPagesHoldOneOfThree() {
        issuer = 2;
        for (var i = 1; i <= 3; i++) {
            created(i, "page" + i + "@example.org", NOON);
        }
        var seen = new ArrayList<Integer>();
        for (var page = invites.ofKid(KID, 0, 1); !page.isEmpty(); page = invites.ofKid(KID, seen.getLast(), 1)) {
            page.forEach(invite -> seen.add(invite.id()));
        }
        assertThat(seen).containsExactly(1, 2, 3);
    }

    @Test
    void overdue_isEmpty_beforeTheInstant_andHoldsTheInviteFromItOn() {
        var invite = created(1, "oma@example.org", NOON);
        assertThat(invites.overdue(invite.expiresAt().minusMillis(1), 10)).isEmpty();
        assertThat(invites.overdue(invite.expiresAt(), 10)).containsExactly(invite);
    }

    @Test
    void end_takesTheInviteOutOfWhatIsDue() {
        var invite = created(1, "oma@example.org", NOON);
        invites.end(invite.ended(Invite.End.REVOKED, NOON), null, IllegalStateException::new);
        assertThat(invites.overdue(invite.expiresAt(), 10)).isEmpty();
        assertThatThrownBy(() -> invites.end(invite.ended(Invite.End.EXPIRED, NOON), null, IllegalStateException::new))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void kidAndFamily_inviteOneAddressEach_byOneNumber() {
        aFamily();
        var toKid = created(1, "oma@example.org", NOON);
        offer = new Offer.OfFamily(KID, FamilyRole.OWNER);

        var toFamily = created(1, "oma@example.org", NOON);

        assertThat(invites.findByToken(toKid.token()).map(InviteStore.Landing::invite))
                .contains(toKid);
        assertThat(invites.findByToken(toFamily.token())).contains(new InviteStore.Landing(toFamily, KID));
        assertThat(invites.again(toFamily)).contains(toFamily);
        assertThat(invites.toAddress("oma@example.org", 0, 10)).containsExactlyInAnyOrder(toKid, toFamily);
        assertThat(invites.overdue(toKid.expiresAt(), 10)).containsExactlyInAnyOrder(toKid, toFamily);
        assertThat(invites.ofKid(KID, 0, 10)).containsExactly(toKid);
    }

    @Test
    void create_isNotFound_whenTheFamilyIsGone() {
        offer = new Offer.OfFamily(9, FamilyRole.MEMBER);
        assertThatThrownBy(() -> created(1, "oma@example.org", NOON)).isInstanceOf(DomainFailure.NotFound.class);
    }

    @Test
    void forget_takesEveryInviteToAFamilyThatIsGone() {
        aFamily();
        offer = new Offer.OfFamily(KID, FamilyRole.MEMBER);
        var gone = List.of(created(1, "a@example.org", NOON), created(2, "b@example.org", NOON));

        new FamilyStore(table).forget(KID);

        for (var invite : gone) {
            assertThat(invites.again(invite)).isEmpty();
            assertThat(invites.findByToken(invite.token())).isEmpty();
        }
        assertThat(invites.overdue(gone.getFirst().expiresAt(), 10)).isEmpty();
    }

    private void aFamily() {
        var family = new Family(KID, "The Rabbits", 1, NOON, ZoneOffset.UTC, false);
        table.write().put(FamilyRows.FAMILY, FamilyRows.Row.first(family)).commit();
    }

    private Invite created(int id, String email, Instant now) {
        var invite = Invite.create(id, UUID.randomUUID(), offer, email, issuer, now);
        invites.create(invite, null);
        return invite;
    }
}
