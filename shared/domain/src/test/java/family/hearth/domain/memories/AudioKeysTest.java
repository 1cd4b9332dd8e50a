package family.hearth.domain.memories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AudioKeysTest {

    @Test
    void keyOfAClip_saysWhoseItIs() {
        var key = AudioKeys.clip(2147483647, "0f3a-b_1");

        assertThat(key).startsWith(AudioKeys.clips(2147483647));
        assertThat(AudioKeys.parse(key)).hasValue(new AudioKeys.Address(2147483647, "0f3a-b_1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"audio/2147483648/v", "audio/1/v/w", "audio/x/v", "audio/1/", "originals/memories/1/2/v"})
    void anyOtherKey_isNoClip(String key) {
        assertThat(AudioKeys.parse(key)).isEmpty();
    }
}
