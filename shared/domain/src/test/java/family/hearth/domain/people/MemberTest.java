package family.hearth.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import family.hearth.domain.DomainFailure;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final int ACTOR = 1;
    private static final int TARGET = 2;

    @ParameterizedTest
    @CsvSource({
        "OWNER, OWNER, true",
        "OWNER, ADMIN, true",
        "OWNER, MEMBER, true",
        "ADMIN, OWNER, false",
        "ADMIN, ADMIN, true",
        "ADMIN, MEMBER, true",
        "MEMBER, OWNER, false",
        "MEMBER, ADMIN, false",
        "MEMBER, MEMBER, false"
    })
    void power_isTakenAndGivenBack_asFarAsTheRoleReaches(FamilyRole actor, FamilyRole target, boolean reaches) {
        var by = membership(ACTOR, actor);
        var member = adult(TARGET, target, NOON);
        if (reaches) {
            var without = member.deactivatedBy(by);
            assertThat(without.isActive()).isFalse();
            assertThat(without.deactivatedBy(by)).isEqualTo(without);
            assertThat(without.reactivatedBy(by)).isEqualTo(member);
        } else {
            assertThatThrownBy(() -> member.deactivatedBy(by)).isInstanceOf(DomainFailure.Forbidden.class);
            assertThatThrownBy(() -> member.reactivatedBy(by)).isInstanceOf(DomainFailure.Forbidden.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OWNER, OWNER, OWNER, true",
        "OWNER, OWNER, MEMBER, true",
        "OWNER, ADMIN, OWNER, true",
        "OWNER, MEMBER, OWNER, true",
        "ADMIN, OWNER, OWNER, false",
        "ADMIN, OWNER, MEMBER, false",
        "ADMIN, ADMIN, OWNER, false",
        "ADMIN, ADMIN, MEMBER, true",
        "ADMIN, MEMBER, ADMIN, true",
        "MEMBER, MEMBER, MEMBER, false",
        "MEMBER, MEMBER, ADMIN, false"
    })
    void role_isGiven_asFarAsTheActorsReaches(FamilyRole actor, FamilyRole was, FamilyRole given, boolean reaches) {
        var by = membership(ACTOR, actor);
        var member = adult(TARGET, was, NOON);
        if (reaches) {
            assertThat(member.given(given, by)).isEqualTo(adult(TARGET, given, NOON));
        } else {
            assertThatThrownBy(() -> member.given(given, by)).isInstanceOf(DomainFailure.Forbidden.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "OWNER, OWNER, true",
        "OWNER, MEMBER, true",
        "ADMIN, OWNER, false",
        "ADMIN, ADMIN, true",
        "MEMBER, MEMBER, false"
    })
    void removal_isFor_whomTheActorsRoleReaches(FamilyRole actor, FamilyRole target, boolean reaches) {
        var by = membership(ACTOR, actor);
        var member = membership(TARGET, target);
        if (reaches) {
            assertThatCode(() -> member.requireRemovalBy(by)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> member.requireRemovalBy(by)).isInstanceOf(DomainFailure.Forbidden.class);
        }
    }

    @Test
    void ownRoleAndPlace_areNotOnesOwnToChange() {
        var self = adult(ACTOR, FamilyRole.OWNER, NOON);
        assertThatThrownBy(() -> self.given(FamilyRole.MEMBER, self.membership()))
                .isInstanceOf(DomainFailure.Conflict.class);
        assertThatThrownBy(() -> self.membership().requireRemovalBy(self.membership()))
                .isInstanceOf(DomainFailure.Conflict.class);
    }

    @Test
    void role_isNotFound_whereThereIsNone() {
        var by = membership(ACTOR, FamilyRole.OWNER);
        var inactive = adult(TARGET, FamilyRole.MEMBER, NOON).deactivatedBy(by);
        assertThatThrownBy(() -> inactive.given(FamilyRole.ADMIN, by)).isInstanceOf(DomainFailure.NotFound.class);
        assertThatThrownBy(() -> kid(3, NOON).given(FamilyRole.ADMIN, by)).isInstanceOf(DomainFailure.NotFound.class);
    }

    @Test
    void power_isNotForTheInactiveToTake() {
        var inactive = membership(ACTOR, FamilyRole.OWNER).deactivated();
        var member = adult(TARGET, FamilyRole.MEMBER, NOON);
        assertThatThrownBy(() -> member.deactivatedBy(inactive)).isInstanceOf(DomainFailure.Forbidden.class);
    }

    @Test
    void ownPower_isNotOnesOwnToTake() {
        var member = adult(ACTOR, FamilyRole.OWNER, NOON);
        assertThatThrownBy(() -> member.deactivatedBy(member.membership())).isInstanceOf(DomainFailure.Conflict.class);
    }

    @Test
    void kid_isAlwaysActive() {
        var by = membership(ACTOR, FamilyRole.OWNER);
        var kid = kid(3, NOON);
        assertThat(kid.isActive()).isTrue();
        assertThat(kid.reactivatedBy(by)).isEqualTo(kid);
        assertThatThrownBy(() -> kid.deactivatedBy(by)).isInstanceOf(DomainFailure.Invalid.class);
        assertThatThrownBy(() -> kid.deactivatedBy(membership(ACTOR, FamilyRole.MEMBER)))
                .isInstanceOf(DomainFailure.Forbidden.class);
    }

    @Test
    void order_isGrownUpsFirst_thenWhoeverCameFirst_thenTheSmallerId() {
        var later = NOON.plusSeconds(1);
        var family = List.<Member>of(
                kid(9, NOON),
                adult(5, FamilyRole.MEMBER, later),
                kid(8, later),
                adult(6, FamilyRole.OWNER, NOON),
                kid(1, later),
                adult(4, FamilyRole.OWNER, later));

        assertThat(family.stream().sorted(Member.ORDER)).extracting(Member::id).containsExactly(6, 4, 5, 9, 1, 8);
    }

    private static Membership membership(int userId, FamilyRole role) {
        return new Membership(userId, 7, role, true, NOON);
    }

    private static Member.Adult adult(int id, FamilyRole role, Instant joinedAt) {
        var user = new User(id, "user" + id + "@example.org", "User", "Test", 7, false, 0, NOON);
        return new Member.Adult(new Membership(id, 7, role, true, joinedAt), user);
    }

    private static Member.Child kid(int id, Instant createdAt) {
        var details = new Kid.Details("Lena", null, Gender.UNSPECIFIED, null, null);
        return new Member.Child(Kid.create(id, 7, ACTOR, createdAt).with(details));
    }
}
