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

class ApiTokenTest {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final User ADA = new User(1, "ada@example.org", "Ada", "Test", 8, false, 0, NOON);
    private static final ApiToken TOKEN = new ApiToken(5, 7, 1, "Phone", TokenScope.READ, "hash", NOON, NOON);

    @ParameterizedTest
    @EnumSource(FamilyRole.class)
    void access_isItsMakersInItsFamilyOnly(FamilyRole role) {
        var maker = new Access(
                ADA,
                List.of(membership(7, role, true, NOON), membership(8, FamilyRole.OWNER, true, NOON)),
                Map.of(5, KidRole.EDITOR),
                List.of());

        var access = TOKEN.access(maker).orElseThrow();

        assertThat(access.memberships()).containsExactly(membership(7, role, true, NOON));
        assertThat(access.kidRoles()).isEmpty();
        assertThat(access.clients()).isEmpty();
    }

    @Test
    void access_isNone_whenItsMakerIsNoActiveMember() {
        assertThat(TOKEN.access(accessOf(membership(7, FamilyRole.OWNER, false, NOON))))
                .isEmpty();
        assertThat(TOKEN.access(accessOf(membership(8, FamilyRole.OWNER, true, NOON))))
                .isEmpty();
    }

    @Test
    void access_isNone_whenItsMakerCameAgainSince() {
        var again = membership(7, FamilyRole.OWNER, true, NOON.plusMillis(1));

        assertThat(TOKEN.access(accessOf(again))).isEmpty();
        assertThat(new FamilyKey("hash", 7, 1, NOON, null).access(accessOf(again)))
                .isEmpty();
    }

    @Test
    void rotated_isTheSameUnused_withAnotherSecret() {
        assertThat(TOKEN.rotated("other"))
                .isEqualTo(new ApiToken(5, 7, 1, "Phone", TokenScope.READ, "other", NOON, null));
    }

    @Test
    void scope_readsOrDoesItAll() {
        assertThat(TokenScope.READ.trusts()).containsExactly(Scope.COMMON_READ);
        assertThat(TokenScope.READ_WRITE.trusts()).containsExactlyInAnyOrder(Scope.values());
        assertThat(TokenScope.READ_WRITE.wireName()).isEqualTo("read_write");
    }

    private static Access accessOf(Membership membership) {
        return new Access(ADA, List.of(membership), Map.of(), List.of());
    }

    private static Membership membership(int familyId, FamilyRole role, boolean active, Instant joinedAt) {
        return new Membership(ADA.id(), familyId, role, active, joinedAt);
    }
}
