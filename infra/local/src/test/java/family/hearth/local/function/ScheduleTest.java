package family.hearth.local.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration RATE = Duration.ofMinutes(5);

    private final Schedule schedule = new Schedule("sweep", RATE, NOON);

    @Test
    void isDue_afterOnePeriod() {
        assertThat(schedule.isDue(NOON)).isFalse();
        assertThat(schedule.isDue(NOON.plus(RATE).minusMillis(1))).isFalse();
        assertThat(schedule.isDue(NOON.plus(RATE))).isTrue();
    }

    @Test
    void isDue_onePeriodAfterItRan() {
        schedule.ran(new ScheduleRun("sweep", NOON.plusSeconds(60), ""));

        assertThat(schedule.isDue(NOON.plus(RATE))).isFalse();
        assertThat(schedule.isDue(NOON.plus(RATE).plusSeconds(60))).isTrue();
    }

    @Test
    void isDue_onePeriodAfterTheClockWasMovedBack() {
        var earlier = NOON.minus(Duration.ofDays(3));

        assertThat(schedule.isDue(earlier)).isFalse();
        assertThat(schedule.isDue(earlier.plus(RATE))).isTrue();
    }
}
