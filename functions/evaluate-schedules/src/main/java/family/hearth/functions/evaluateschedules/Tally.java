package family.hearth.functions.evaluateschedules;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a run has done, and whether it may go on. */
final class Tally {

    private static final Logger LOG = LoggerFactory.getLogger(Tally.class);

    private final Clock clock;
    private final Instant deadline;
    private final AtomicInteger families = new AtomicInteger();
    private final AtomicInteger events = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicReference<@Nullable Instant> oldest = new AtomicReference<>();

    /**
     * @param deadline from when on nothing more is begun
     */
    Tally(Clock clock, Instant deadline) {
        this.clock = clock;
        this.deadline = deadline;
    }

    boolean hasTime() {
        return clock.instant().isBefore(deadline);
    }

    /** Takes note of since when families were due. */
    void found(Stream<Instant> due) {
        due.forEach(since -> oldest.updateAndGet(before -> before != null && before.isBefore(since) ? before : since));
    }

    /** Since when the family was due that was so the longest; nothing when none was. */
    Stream<Instant> found() {
        return Stream.ofNullable(oldest.get());
    }

    void settled(int publishedEvents) {
        families.incrementAndGet();
        events.addAndGet(publishedEvents);
    }

    void failed() {
        failures.incrementAndGet();
    }

    void log() {
        LOG.info("policies evaluated: families={} events={} failures={}", families, events, failures);
    }
}
