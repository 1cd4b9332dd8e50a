package family.hearth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class MovableClockTest {

    private static final Instant MACHINE = Instant.parse("2026-03-01T10:00:00Z");
    private static final Instant ELSEWHEN = Instant.parse("2031-12-24T18:30:00Z");

    private final MovableClock clock = new MovableClock(Clock.fixed(MACHINE, ZoneOffset.UTC));

    @Test
    void instant_isTheMachines_whenNeverMoved() {
        assertThat(clock.instant()).isEqualTo(MACHINE);
        assertThat(clock.isMoved()).isFalse();
    }

    @Test
    void instant_isTheGivenOne_whenMoved() {
        clock.moveTo(ELSEWHEN);

        assertThat(clock.instant()).isEqualTo(ELSEWHEN);
        assertThat(clock.isMoved()).isTrue();
    }

    @Test
    void instant_ticksOn_whenMoved() {
        var ticking = new MovableClock(Clock.tick(Clock.systemUTC(), Duration.ofNanos(1)));
        ticking.moveTo(ELSEWHEN);

        var first = ticking.instant();
        while (ticking.instant().equals(first)) {
            Thread.onSpinWait();
        }

        assertThat(ticking.instant()).isAfter(first);
    }

    @Test
    void instant_isTheMachines_afterReset() {
        clock.moveTo(ELSEWHEN);
        clock.reset();

        assertThat(clock.instant()).isEqualTo(MACHINE);
    }

    @Test
    void advance_addsToWhatWasMoved() {
        clock.moveTo(ELSEWHEN);
        clock.advance(Duration.ofDays(14));

        assertThat(clock.instant()).isEqualTo(ELSEWHEN.plus(Duration.ofDays(14)));
    }

    @Test
    void withZone_movesAlong() {
        var berlin = clock.withZone(ZoneId.of("Europe/Berlin"));
        clock.moveTo(ELSEWHEN);

        assertThat(berlin.instant()).isEqualTo(ELSEWHEN);
        assertThat(berlin.getZone()).isEqualTo(ZoneId.of("Europe/Berlin"));
    }
}
