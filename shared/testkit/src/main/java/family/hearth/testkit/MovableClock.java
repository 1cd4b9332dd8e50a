package family.hearth.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The machine's clock, moved. A moved clock ticks on; views in other zones move with it. */
public final class MovableClock extends Clock {

    private final Clock machine;
    private final ZoneId zone;
    private final AtomicReference<Duration> offset;

    /** A clock in UTC that has not been moved. */
    public MovableClock() {
        this(Clock.systemUTC());
    }

    MovableClock(Clock machine) {
        this(machine, ZoneOffset.UTC, new AtomicReference<>(Duration.ZERO));
    }

    private MovableClock(Clock machine, ZoneId zone, AtomicReference<Duration> offset) {
        this.machine = machine;
        this.zone = zone;
        this.offset = offset;
    }

    /** Makes it that instant now. */
    public void moveTo(Instant now) {
        offset.set(Duration.between(machine.instant(), now));
    }

    /** Lets that much time pass at once. */
    public void advance(Duration duration) {
        offset.updateAndGet(duration::plus);
    }

    /** Follows the machine again. */
    public void reset() {
        offset.set(Duration.ZERO);
    }

    /** Whether it says anything but the machine's time. */
    public boolean isMoved() {
        return !offset.get().isZero();
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new MovableClock(machine, other, offset);
    }
}
