package family.hearth.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayloadLimitTest {

    private static final int SIX_MB = 6 * 1024 * 1024;

    @ParameterizedTest
    @CsvSource({"x,1", "ä,2", "€,3", "👋,4", "\",2", "\\,2"})
    void exceededBy_countsBytesAsJsonWritesThem(String text, int bytes) {
        var most = text.repeat(SIX_MB / bytes);

        assertThat(PayloadLimit.exceededBy(most)).isFalse();
        assertThat(PayloadLimit.exceededBy(most + text)).isTrue();
    }
}
