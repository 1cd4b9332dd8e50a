package family.hearth.domain.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FeaturesTest {

    @Test
    void features_areListedByNumber_whateverOrderTheyCameIn() {
        assertThat(Features.of(Feature.SAFARI, Feature.CAMERA).numbers()).containsExactly(0, 2);
    }

    @Test
    void features_areEqual_whenTheSameAreInThem() {
        assertThat(Features.copyOf(List.of(Feature.ITUNES, Feature.ITUNES))).isEqualTo(Features.of(Feature.ITUNES));
    }

    @Test
    void all_areWhatIsLeft_whenNoneIsTaken() {
        assertThat(Features.ALL.without(Features.NONE).list()).containsExactly(Feature.values());
    }

    @Test
    void union_holdsBoth() {
        assertThat(Features.of(Feature.CAMERA).with(Features.of(Feature.ITUNES)))
                .isEqualTo(Features.of(Feature.CAMERA, Feature.ITUNES));
    }

    @Test
    void bits_areRefused_whenNoFeatureHasThem() {
        assertThatThrownBy(() -> new Features(1 << Feature.values().length))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
