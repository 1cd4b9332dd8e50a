package family.hearth.functions.evaluateschedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShardsTest {

    @Test
    void of_isAll_whenTheRunSaysNothing() {
        assertThat(Shards.of(Map.of("scheduledAt", "2026-03-01T12:15:00Z"))).isEqualTo(new Shards(0, 63));
    }

    @Test
    void of_isWhatTheRunSays_bothEndsIncluded() {
        var shards = Shards.of(Map.of("fromShard", 8, "toShard", 10));

        assertThat(shards.each()).containsExactly(8, 9, 10);
    }

    @ParameterizedTest
    @CsvSource({"-1, 7", "8, 7", "56, 64"})
    void of_isRefused_whenThereAreNoSuchShards(int from, int to) {
        var event = Map.<String, Object>of("fromShard", from, "toShard", to);

        assertThatThrownBy(() -> Shards.of(event)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_isRefused_whenAShardIsNoNumber() {
        var event = Map.<String, Object>of("fromShard", "8", "toShard", 9);

        assertThatThrownBy(() -> Shards.of(event)).isInstanceOf(IllegalArgumentException.class);
    }
}
