package family.hearth.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import family.hearth.domain.DomainFailure;
import family.hearth.domain.access.FamilyKey;
import family.hearth.domain.access.Session;
import family.hearth.domain.people.Family;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StoreExtension.class)
class FamilyKeyStoreIT {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final int FAMILY = 7;

    private final Table table;
    private final FamilyKeyStore keys;
    private final SessionStore sessions;

    FamilyKeyStoreIT(Table table) {
        this.table = table;
        this.keys = new FamilyKeyStore(table);
        this.sessions = new SessionStore(table);
    }

    @BeforeEach
    void aFamily() {
        var family = new Family(FAMILY, "The Rabbits", 1, NOON, ZoneOffset.UTC, false);
        table.write().put(FamilyRows.FAMILY, FamilyRows.Row.first(family)).commit();
    }

    @Test
    void create_isFoundByHashAndByFamily_atOnce() {
        keys.create(key("a"), null);

        assertThat(keys.find("a")).contains(key("a"));
        assertThat(keys.ofFamily(FAMILY)).contains(key("a"));
    }

    @Test
    void create_isConflict_whileThereIsOne() {
        keys.create(key("a"), null);

        assertThatThrownBy(() -> keys.create(key("b"), null)).isInstanceOf(DomainFailure.Conflict.class);
        assertThat(keys.find("b")).isEmpty();
        assertThat(keys.ofFamily(FAMILY)).contains(key("a"));
    }

    @Test
    void create_isNotFound_whenTheFamilyIsGone() {
        var key = new FamilyKey("a", 8, 1, NOON, null);

        assertThatThrownBy(() -> keys.create(key, null)).isInstanceOf(DomainFailure.NotFound.class);
        assertThat(keys.find("a")).isEmpty();
    }

    @Test
    void rotate_leavesTheNewOneOnly() {
        keys.create(key("a"), null);
        keys.rotate(key("b"), null);

        assertThat(keys.find("a")).isEmpty();
        assertThat(keys.find("b")).contains(key("b"));
        assertThat(keys.ofFamily(FAMILY)).contains(key("b"));
    }

    @Test
    void rotateAndDelete_areNotFound_whenThereIsNone() {
        assertThatThrownBy(() -> keys.rotate(key("a"), null)).isInstanceOf(DomainFailure.NotFound.class);
        assertThatThrownBy(() -> keys.delete(FAMILY)).isInstanceOf(DomainFailure.NotFound.class);
        assertThat(keys.find("a")).isEmpty();
    }

    @Test
    void delete_leavesNothing() {
        keys.create(key("a"), null);
        keys.delete(FAMILY);

        assertThat(keys.find("a")).isEmpty();
        assertThat(keys.ofFamily(FAMILY)).isEmpty();
    }

    @Test
    void used_isWrittenOnceAMinute() {
        keys.create(key("a"), null);

        keys.used(key("a"), NOON);
        keys.used(key("a"), NOON.plusSeconds(59));
        assertThat(lastUsed()).isEqualTo(NOON);
        keys.used(key("a"), NOON.plusSeconds(60));
        assertThat(lastUsed()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void used_asksNobody_withinTheMinute() {
        var justUsed = new FamilyKey("nowhere", FAMILY, 1, NOON, NOON);

        keys.used(justUsed, NOON.plus(Duration.ofSeconds(59)));
        assertThat(keys.ofFamily(FAMILY)).isEmpty();
    }

    @Test
    void used_changesNothing_whenTheKeyIsRotatedOrDeletedMeanwhile() {
        keys.create(key("a"), null);
        keys.rotate(key("b"), null);
        keys.used(key("a"), NOON);
        assertThat(lastUsed()).isNull();

        keys.delete(FAMILY);
        keys.used(key("b"), NOON);
        assertThat(keys.ofFamily(FAMILY)).isEmpty();
    }

    @Test
    void used_leavesTheRowOfTheHashAlone() {
        keys.create(key("a"), null);
        keys.used(key("a"), NOON);

        assertThat(keys.find("a")).contains(key("a"));
    }

    @Test
    void keyAndSession_areNotMistakenForEachOther_byOneHash() {
        keys.create(key("a"), null);
        assertThat(sessions.find("a")).isEmpty();

        sessions.open(new Session("b", 1, 0, NOON, NOON.plus(Session.LIFETIME)));
        assertThat(keys.find("b")).isEmpty();
        sessions.close("a");
        assertThat(keys.find("a")).isPresent();
    }

    @Test
    void forget_takesTheKeyOfAFamilyThatIsGone() {
        keys.create(key("a"), null);

        new FamilyStore(table).forget(FAMILY);

        assertThat(keys.find("a")).isEmpty();
        assertThat(keys.ofFamily(FAMILY)).isEmpty();
    }

    private @Nullable Instant lastUsed() {
        return keys.ofFamily(FAMILY).orElseThrow().lastUsedAt();
    }

    private static FamilyKey key(String hash) {
        return new FamilyKey(hash, FAMILY, 1, NOON, null);
    }
}
