package family.hearth.domain.access;

import static org.assertj.core.api.Assertions.assertThat;

import family.hearth.domain.people.FamilyRole;
import family.hearth.domain.people.Membership;
import family.hearth.domain.people.User;
import family.hearth.domain.sharing.KidRole;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FamilyKeyTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final User ADA = new User(1, "ada@example.org", "Ada", "Test", 8, false, 0, NOON);
    private static final FamilyKey KEY = new FamilyKey("hash", 7, 1, NOON, null);

    @ParameterizedTest
    @EnumSource(
            value = FamilyRole.class,
            names = {"OWNER", "ADMIN"})
    void access_isAnAdminsInItsFamilyOnly_whateverElseItsMakerMay(FamilyRole role) {
        var maker = new Access(
                ADA,
                List.of(membership(7, role, true), membership(8, FamilyRole.OWNER, true)),
                Map.of(5, KidRole.EDITOR),
                List.of());

        var access = KEY.access(maker).orElseThrow();

        assertThat(access.memberships()).containsExactly(membership(7, FamilyRole.ADMIN, true));
        assertThat(access.kidRoles()).isEmpty();
        assertThat(access.clients()).isEmpty();
    }

    @Test
    void access_isNone_whenItsMakerCouldNotMakeItAnyMore() {
        assertThat(KEY.access(accessOf(membership(7, FamilyRole.OWNER, false)))).isEmpty();
        assertThat(KEY.access(accessOf(membership(7, FamilyRole.MEMBER, true)))).isEmpty();
        assertThat(KEY.access(accessOf(membership(8, FamilyRole.OWNER, true)))).isEmpty();
    }

    private static Access accessOf(Membership membership) {
        return new Access(ADA, List.of(membership), Map.of(), List.of());
    }

    private static Membership membership(int familyId, FamilyRole role, boolean active) {
        return new Membership(ADA.id(), familyId, role, active, NOON);
    }
}
