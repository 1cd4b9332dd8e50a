package family.hearth.http.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import family.hearth.domain.DomainFailure;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final CursorScope KIDS = new CursorScope("user:7", "/api/kids", "familyId=3", "id");
    private static final Map<String, String> POSITION = Map.of("pk", "KID#1 é", "sk", "");

    private final Cursors cursors = at(NOW);

    @Test
    void cursor_leadsBackToItsPosition() {
        assertThat(cursors.read(KIDS, cursors.write(KIDS, POSITION))).isEqualTo(POSITION);
    }

    @Test
    void cursor_isBase64UrlWithoutPadding() {
        assertThat(cursors.write(KIDS, POSITION)).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void cursor_isRefused_inAnyOtherList() {
        var cursor = cursors.write(KIDS, POSITION);
        for (var other : List.of(
                new CursorScope("user:8", "/api/kids", "familyId=3", "id"),
                new CursorScope("user:7", "/api/families", "familyId=3", "id"),
                new CursorScope("user:7", "/api/kids", "", "id"),
                new CursorScope("user:7", "/api/kids", "familyId=3", "name"),
                new CursorScope("user:7/api/kids", "", "familyId=3", "id"))) {
            refuses(other, cursor);
        }
    }

    @Test
    void cursor_isRefused_whenAnyCharacterIsChanged() {
        var cursor = cursors.write(KIDS, POSITION);
        for (int i = 0; i < cursor.length() - 1; i++) {
            var other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            refuses(KIDS, cursor.substring(0, i) + other + cursor.substring(i + 1));
        }
    }

    @Test
    void cursor_isRefused_whenAnotherKeySignedIt() {
        var other = new Cursors(key("another secret of thirty-two bytes"), Clock.fixed(NOW, ZoneOffset.UTC));
        refuses(KIDS, other.write(KIDS, POSITION));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "====", "!", "AAAA", "a b", "ä", "eyJpZCI6MX0="})
    void nonsense_isRefused(String cursor) {
        refuses(KIDS, cursor);
    }

    @Test
    void nonsense_isRefused_howeverLong() {
        refuses(KIDS, "A".repeat(1_000_000));
    }

    @Test
    void cursor_lastsADay() {
        var cursor = cursors.write(KIDS, POSITION);
        assertThat(at(NOW.plus(Duration.ofDays(1))).read(KIDS, cursor)).isEqualTo(POSITION);
    }

    @Test
    void cursor_isRefused_afterTwoDays() {
        var cursor = cursors.write(KIDS, POSITION);
        assertThatExceptionOfType(DomainFailure.Invalid.class)
                .isThrownBy(
                        () -> at(NOW.plus(Duration.ofDays(2)).plusSeconds(1)).read(KIDS, cursor));
    }

    @Test
    void write_isRefused_whenTheKeyIsShort() {
        var weak = new Cursors(key("short"), Clock.fixed(NOW, ZoneOffset.UTC));
        assertThatIllegalStateException().isThrownBy(() -> weak.write(KIDS, POSITION));
    }

    @Test
    void cursor_isGood_whenItsKeyIsThePreviousOne() {
        var before = cursors.write(KIDS, POSITION);
        var rotated = new CursorKey(() -> List.of(
                "another secret with thirty-two bytes".getBytes(StandardCharsets.US_ASCII),
                "a secret that has thirty-two bytes".getBytes(StandardCharsets.US_ASCII)));
        assertThat(new Cursors(rotated, Clock.fixed(NOW, ZoneOffset.UTC)).read(KIDS, before))
                .isEqualTo(POSITION);
    }

    private void refuses(CursorScope scope, String cursor) {
        assertThatExceptionOfType(DomainFailure.Invalid.class)
                .isThrownBy(() -> cursors.read(scope, cursor))
                .satisfies(failure -> assertThat(failure.errors()).containsOnlyKeys("cursor"));
    }

    private static Cursors at(Instant now) {
        return new Cursors(key("a secret that has thirty-two bytes"), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static CursorKey key(String secret) {
        return new CursorKey(() -> List.of(secret.getBytes(StandardCharsets.US_ASCII)));
    }
}
