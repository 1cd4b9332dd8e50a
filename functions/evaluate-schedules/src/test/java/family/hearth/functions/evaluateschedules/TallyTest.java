package family.hearth.functions.evaluateschedules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T20:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void hasTime_untilTheDeadline() {
        assertThat(new Tally(CLOCK, NOW.plusNanos(1)).hasTime()).isTrue();
        assertThat(new Tally(CLOCK, NOW).hasTime()).isFalse();
    }

    @Test
    void found_isTheOldestOfAll_inWhateverOrderTheyCome() {
        var noon = Instant.parse("2026-06-01T12:00:00Z");
        var tally = new Tally(CLOCK, NOW);

        tally.found(Stream.of(noon, noon.plusSeconds(1)));
        tally.found(Stream.of(noon.plusSeconds(2), noon.minusSeconds(1)));

        assertThat(tally.found()).containsExactly(noon.minusSeconds(1));
    }

    @Test
    void found_isNothing_whenNothingWasDue() {
        assertThat(new Tally(CLOCK, NOW).found()).isEmpty();
    }
}
