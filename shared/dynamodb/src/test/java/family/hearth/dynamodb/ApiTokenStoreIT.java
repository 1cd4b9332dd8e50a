package family.hearth.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.access.ApiToken;
import family.hearth.domain.access.FamilyKey;
import family.hearth.domain.access.TokenScope;
import family.hearth.domain.people.Family;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class ApiTokenStoreIT {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final int FAMILY = 7;

    private final Table table;
    private final ApiTokenStore tokens;

    ApiTokenStoreIT(Table table) {
        this.table = table;
        this.tokens = new ApiTokenStore(table);
    }

    @BeforeEach
    void aFamily() {
        var family = new Family(FAMILY, "The Rabbits", 1, NOON, ZoneOffset.UTC, false);
        table.write().put(FamilyRows.FAMILY, FamilyRows.Row.first(family)).commit();
    }

    private static ApiToken token(int id, int makerId, String hash) {
        return new ApiToken(id, FAMILY, makerId, "Phone", TokenScope.READ, hash, NOON.minusSeconds(id), null);
    }

    private ApiToken created(int id, int makerId) {
        var token = token(id, makerId, "hash" + id);
        tokens.create(token, null);
        return token;
    }

    @Test
    void create_isFoundByHashAndById_atOnce() {
        var token = created(1, 1);

        assertThat(tokens.find("hash1")).contains(token);
        assertThat(tokens.find(FAMILY, 1)).contains(token);
        assertThat(tokens.find(8, 1)).isEmpty();
    }

    @Test
    void create_asksForAnotherId_whenThatOneIsTaken() {
        var token = created(1, 1);

        assertThatThrownBy(() -> tokens.create(token(1, 2, "other"), null)).isInstanceOf(IdTaken.class);
        assertThat(tokens.find("other")).isEmpty();
        assertThat(tokens.find(FAMILY, 1)).contains(token);
    }

    @Test
    void ofFamily_isOldestFirst() {
        var newer = created(1, 1);
        var older = created(2, 1);

        assertThat(tokens.ofFamily(FAMILY)).containsExactly(older, newer);
        assertThat(tokens.ofFamily(8)).isEmpty();
    }

    @Test
    void rotate_leavesTheNewSecretOnly() {
        var next = created(1, 1).rotated("next");
        tokens.rotate(next, null);

        assertThat(tokens.find("hash1")).isEmpty();
        assertThat(tokens.find("next")).contains(next);
        assertThat(tokens.find(FAMILY, 1)).contains(next);
    }

    @Test
    void rotateAndDelete_areNotFound_whenItIsGone() {
        var token = token(1, 1, "hash1");

        assertThatThrownBy(() -> tokens.rotate(token, null)).isInstanceOf(DomainFailure.NotFound.class);
        assertThatThrownBy(() -> tokens.delete(token)).isInstanceOf(DomainFailure.NotFound.class);
        assertThat(tokens.find("hash1")).isEmpty();
    }

    @Test
    void delete_leavesNothing() {
        tokens.delete(created(1, 1));

        assertThat(tokens.find("hash1")).isEmpty();
        assertThat(tokens.ofFamily(FAMILY)).isEmpty();
    }

    @Test
    void deleteOf_takesThoseOfOneMaker() {
        created(1, 1);
        var kept = created(2, 2);
        created(3, 1);

        tokens.deleteOf(1, FAMILY);

        assertThat(tokens.ofFamily(FAMILY)).containsExactly(kept);
        assertThat(tokens.find("hash1")).isEmpty();
        assertThat(tokens.find("hash2")).contains(kept);
    }

    @Test
    void used_isWrittenOnceAMinute_besideTheHash() {
        var token = created(1, 1);

        tokens.used(token, NOON);
        tokens.used(token, NOON.plusSeconds(59));
        assertThat(tokens.ofFamily(FAMILY)).extracting(ApiToken::lastUsedAt).containsExactly(NOON);
        tokens.used(token, NOON.plusSeconds(60));
        assertThat(tokens.ofFamily(FAMILY)).extracting(ApiToken::lastUsedAt).containsExactly(NOON.plusSeconds(60));
        assertThat(tokens.find("hash1")).contains(token);
    }

    @Test
    void tokenAndKey_areNotMistakenForEachOther_byOneHash() {
        created(1, 1);
        assertThat(new FamilyKeyStore(table).find("hash1")).isEmpty();

        new FamilyKeyStore(table).create(new FamilyKey("key", FAMILY, 1, NOON, null), null);
        assertThat(tokens.find("key")).isEmpty();
    }

    @Test
    void forget_takesTheTokensOfAFamilyThatIsGone() {
        created(1, 1);
        created(2, 2);

        new FamilyStore(table).forget(FAMILY);

        assertThat(tokens.find("hash1")).isEmpty();
        assertThat(tokens.find("hash2")).isEmpty();
        assertThat(tokens.ofFamily(FAMILY)).isEmpty();
    }
}
