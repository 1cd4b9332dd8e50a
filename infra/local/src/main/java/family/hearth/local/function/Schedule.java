package family.hearth.local.function;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A function with its rate, and when it is its turn. */
public final class Schedule {

    private final String name;
    private final Duration rate;
    private Instant since;
    private @Nullable ScheduleRun last;

    Schedule(String name, Duration rate, Instant now) {
        this.name = name;
        this.rate = rate;
        this.since = now;
    }

    String name() {
        return name;
    }

    synchronized boolean isDue(Instant now) {
        if (now.isBefore(since)) {
            // The clock was moved back; a period begins anew.
            since = now;
        }
        return !now.isBefore(since.plus(rate));
    }

    synchronized void ran(ScheduleRun run) {
        since = run.time();
        last = run;
    }

    synchronized State state() {
        return new State(name, rate.toString(), since.plus(rate), last);
    }

    /**
     * How a schedule stands.
     *
     * @param rate as ISO 8601 says it, such as {@code PT5M}
     * @param next when it runs, if schedules run by themselves
     * @param last its last run, null before the first
     */
    public record State(
            String name,
            String rate,
            Instant next,
            @Nullable ScheduleRun last) {}
}
