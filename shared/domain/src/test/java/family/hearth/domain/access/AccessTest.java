package family.hearth.domain.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.people.FamilyRole;
import family.hearth.domain.people.Kid;
import family.hearth.domain.people.Membership;
import family.hearth.domain.people.User;
import family.hearth.domain.sharing.KidRole;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccessTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final int USER = 1;
    private static final int FAMILY = 2;
    private static final Kid LENA = Kid.create(3, FAMILY, 9, NOW);

    private static Access access(@Nullable FamilyRole inFamily, boolean active, @Nullable KidRole onKid) {
        var user = new User(USER, "ada@example.org", "Ada", "", FAMILY, false, 0, NOW);
        var memberships =
                inFamily == null ? List.<Membership>of() : List.of(new Membership(USER, FAMILY, inFamily, active, NOW));
        var roles = onKid == null ? Map.<Integer, KidRole>of() : Map.of(LENA.id(), onKid);
        return new Access(user, memberships, roles, List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "OWNER, , OWNER",
        "ADMIN, , OWNER",
        "MEMBER, , VIEWER",
        "MEMBER, EDITOR, EDITOR",
        "MEMBER, VIEWER, VIEWER",
        "ADMIN, VIEWER, OWNER",
        ", VIEWER, VIEWER",
        ", EDITOR, EDITOR",
        ", OWNER, OWNER"
    })
    void roleOnAKid_isTheStrongerOfFamilyAndGrant(
            @Nullable FamilyRole inFamily, @Nullable KidRole onKid, KidRole expected) {
        assertThat(access(inFamily, true, onKid).roleOn(LENA)).hasValue(expected);
    }

    @Test
    void stranger_hasNoRole() {
        assertThat(access(null, true, null).roleOn(LENA)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FamilyRole.class)
    void inactiveMember_hasNoRoleByItsFamily(FamilyRole role) {
        assertThat(access(role, false, null).roleOn(LENA)).isEmpty();
        assertThat(access(role, false, null).membership(FAMILY)).isEmpty();
    }

    @Test
    void inactiveMember_keepsWhatWasGrantedOnTheKid() {
        assertThat(access(FamilyRole.OWNER, false, KidRole.VIEWER).roleOn(LENA)).hasValue(KidRole.VIEWER);
    }

    @Test
    void kid_looksMissing_toAStranger() {
        var stranger = access(null, true, null);

        assertThatThrownBy(() -> KidView.of(LENA, stranger)).isInstanceOf(DomainFailure.NotFound.class);
    }

    @Test
    void viewerOfAnotherFamily_writesNothing() {
        var view = KidView.of(LENA, access(null, true, KidRole.VIEWER));

        assertThatThrownBy(view::requireSettingDown).isInstanceOf(DomainFailure.Forbidden.class);
        assertThatThrownBy(() -> view.requireEditing(USER)).isInstanceOf(DomainFailure.Forbidden.class);
        assertThatThrownBy(view::requireOwner).isInstanceOf(DomainFailure.Forbidden.class);
    }

    @Test
    void plainMember_writesItsOwnMemoriesOnly() {
        var view = KidView.of(LENA, access(FamilyRole.MEMBER, true, null));

        view.requireSettingDown();
        view.requireEditing(USER);
        assertThatThrownBy(() -> view.requireEditing(USER + 1)).isInstanceOf(DomainFailure.Forbidden.class);
        assertThatThrownBy(view::requireOwner).isInstanceOf(DomainFailure.Forbidden.class);
    }

    @Test
    void editor_writesEverybodysMemories_andOwnsNothing() {
        var view = KidView.of(LENA, access(null, true, KidRole.EDITOR));

        view.requireSettingDown();
        view.requireEditing(USER + 1);
        assertThatThrownBy(view::requireOwner).isInstanceOf(DomainFailure.Forbidden.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = FamilyRole.class,
            names = {"ADMIN", "OWNER"})
    void adminOfTheFamily_actsAsOwner(FamilyRole role) {
        var view = KidView.of(LENA, access(role, true, null));

        view.requireOwner();
        view.requireEditing(USER + 1);
        assertThat(view.actsAsOwner()).isTrue();
    }
}
