package family.hearth.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PercentTest {

    @ParameterizedTest
    @CsvSource({"/plain,/plain", "/a%20b,/a b", "/%C3%A4%F0%9F%91%8B,/ä👋", "/a+b,/a+b", "/a%2Fb,/a/b", "/%2525,/%25"})
    void decode_resolvesEachEscapeOnce(String escaped, String plain) {
        assertThat(Percent.decode(escaped)).contains(plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%", "/%4", "/%zz", "/%-1"})
    void decode_isEmpty_whenAnEscapeIsBroken(String escaped) {
        assertThat(Percent.decode(escaped)).isEmpty();
    }

    @Test
    void decode_replacesBytesThatAreNoUtf8() {
        assertThat(Percent.decode("/%FF")).contains("/\uFFFD");
    }
}
