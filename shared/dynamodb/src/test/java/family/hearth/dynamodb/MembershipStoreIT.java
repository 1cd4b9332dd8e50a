package family.hearth.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.people.Family;
import family.hearth.domain.people.FamilyRole;
import family.hearth.domain.people.Gender;
import family.hearth.domain.people.Kid;
import family.hearth.domain.people.Member;
import family.hearth.domain.people.Membership;
import family.hearth.domain.people.User;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class MembershipStoreIT {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final int FAMILY = 7;
    private static final int OWNER = 1;

    private final Table table;
    private final MembershipStore members;
    private final UserStore users;

    MembershipStoreIT(Table table) {
        this.table = table;
        this.members = new MembershipStore(table);
        this.users = new UserStore(table);
    }

    @BeforeEach
    void aFamily() {
        var family = new Family(FAMILY, "The Rabbits", OWNER, NOON, ZoneOffset.UTC, false);
        users.register(user(OWNER), "hash", family, membership(OWNER, FamilyRole.OWNER));
    }

    @Test
    void join_isSeenFromBothSides() {
        join(2, FamilyRole.ADMIN);

        assertThat(members.find(FAMILY, 2)).contains(new Member.Adult(membership(2, FamilyRole.ADMIN), user(2)));
        assertThat(users.access(2).orElseThrow().memberships()).containsExactly(membership(2, FamilyRole.ADMIN));
        assertThat(ownerCount()).isEqualTo(1);
    }

    @Test
    void join_countsOwners() {
        join(2, FamilyRole.OWNER);

        assertThat(ownerCount()).isEqualTo(2);
    }

    @Test
    void join_isConflict_whenTheUserIsInAlready() {
        assertThatThrownBy(() -> members.join(membership(OWNER, FamilyRole.MEMBER)))
                .isInstanceOf(DomainFailure.Conflict.class);
        assertThat(ownerCount()).isEqualTo(1);
    }

    @Test
    void join_isNotFound_whenTheUserOrTheFamilyIsGone() {
        var nowhere = new Membership(OWNER, 8, FamilyRole.MEMBER, true, NOON);

        assertThatThrownBy(() -> members.join(membership(2, FamilyRole.MEMBER)))
                .isInstanceOf(DomainFailure.NotFound.class);
        assertThatThrownBy(() -> members.join(nowhere)).isInstanceOf(DomainFailure.NotFound.class);
        assertThat(members.find(FAMILY, 2)).isEmpty();
    }

    @Test
    void ofFamily_isEverybodyInOrder_andNobodyElse() {
        var later = new Membership(3, FAMILY, FamilyRole.MEMBER, true, NOON.plusSeconds(1));
        addUser(3);
        members.join(later);
        join(2, FamilyRole.MEMBER);
        addKid(9);
        addKid(4);

        assertThat(members.ofFamily(FAMILY)).extracting(Member::id).containsExactly(OWNER, 2, 3, 4, 9);
        assertThat(members.ofFamily(8)).isEmpty();
    }

    @Test
    void find_isOfThatFamilyOnly() {
        addKid(9);

        assertThat(members.find(FAMILY, 9)).isPresent();
        assertThat(members.find(FAMILY, 2)).isEmpty();
        assertThat(members.find(8, OWNER)).isEmpty();
        assertThat(members.find(8, 9)).isEmpty();
    }

    @Test
    void change_isSeenFromBothSides() {
        join(2, FamilyRole.MEMBER);

        deactivate(OWNER, FamilyRole.OWNER, 2);

        assertThat(users.access(2).orElseThrow().activeMemberships()).isEmpty();
        assertThat(members.find(FAMILY, 2).orElseThrow()).isEqualTo(new Member.Adult(inactive(2), user(2)));
        assertThat(ownerCount()).isEqualTo(1);
    }

    @Test
    void change_keepsAnActiveOwner() {
        join(2, FamilyRole.OWNER);
        deactivate(OWNER, FamilyRole.OWNER, 2);
        assertThat(ownerCount()).isEqualTo(1);

        assertThatThrownBy(() -> deactivate(2, FamilyRole.OWNER, OWNER)).isInstanceOf(DomainFailure.Conflict.class);
        assertThat(ownerCount()).isEqualTo(1);
        assertThat(users.access(OWNER).orElseThrow().activeMemberships()).hasSize(1);
    }

    @Test
    void change_writesNothing_whenNothingChanges() {
        join(2, FamilyRole.OWNER);
        var actor = membership(OWNER, FamilyRole.OWNER);

        members.change(FAMILY, 2, found -> found.reactivatedBy(actor), ignored -> null);

        assertThat(ownerCount()).isEqualTo(2);
    }

    @Test
    void change_decidesAnew_whenSomebodyComesBetween() {
        join(2, FamilyRole.OWNER);
        var actor = membership(OWNER, FamilyRole.OWNER);
        var between = new boolean[] {true};

        members.change(
                FAMILY,
                2,
                found -> {
                    if (between[0]) {
                        between[0] = false;
                        deactivate(OWNER, FamilyRole.OWNER, 2);
                    }
                    return found.deactivatedBy(actor);
                },
                ignored -> null);

        assertThat(ownerCount()).isEqualTo(1);
    }

    @Test
    void change_isNotFound_whenThereIsNoSuchMember() {
        assertThatThrownBy(() -> deactivate(OWNER, FamilyRole.OWNER, 2)).isInstanceOf(DomainFailure.NotFound.class);
    }

    private void deactivate(int actorId, FamilyRole role, int memberId) {
        var actor = membership(actorId, role);
        members.change(FAMILY, memberId, found -> found.deactivatedBy(actor), ignored -> null);
    }

    private void join(int userId, FamilyRole role) {
        addUser(userId);
        members.join(membership(userId, role));
    }

    private void addUser(int userId) {
        table.write().put(UserRows.USER, user(userId)).commit();
    }

    private void addKid(int kidId) {
        var details = new Kid.Details("Lena", null, Gender.UNSPECIFIED, null, null);
        var row = new KidRows.Row(Kid.create(kidId, FAMILY, OWNER, NOON).with(details), 0);
        table.write().put(KidRows.BY_ID, row).put(KidRows.OF_FAMILY, row).commit();
    }

    private int ownerCount() {
        return table.find(FamilyKeys.family(FAMILY), FamilyRows.FAMILY)
                .orElseThrow()
                .ownerCount();
    }

    private static Membership membership(int userId, FamilyRole role) {
        return new Membership(userId, FAMILY, role, true, NOON);
    }

    private static Membership inactive(int userId) {
        return new Membership(userId, FAMILY, FamilyRole.MEMBER, false, NOON);
    }

    private static User user(int id) {
        return new User(id, "user" + id + "@example.org", "User", "Test", FAMILY, false, 0, NOON);
    }
}
