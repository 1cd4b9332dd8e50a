package family.hearth.local.function;

import family.hearth.topology.FunctionSpec;
import family.hearth.topology.Trigger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * EventBridge Scheduler: runs functions at their rate, by the clock that can be moved, and whenever asked. What several
 * entries share on AWS is one run here.
 *
 * <p>The input of a schedule is ours to define: {@code events/scheduled-run.v1.schema.json}.
 */
public final class Schedules implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Schedules.class);
    private static final Duration TICK = Duration.ofSeconds(1);

    private final Functions functions;
    private final Clock clock;
    private final Map<String, Schedule> schedules = new LinkedHashMap<>();
    private final ExecutorService ticker = Executors.newVirtualThreadPerTaskExecutor();

    public Schedules(List<FunctionSpec> specs, Functions functions, Clock clock) {
        this.functions = functions;
        this.clock = clock;
        for (var spec : specs) {
            for (var trigger : spec.triggers()) {
                if (trigger instanceof Trigger.Every every) {
                    schedules.put(spec.name(), new Schedule(spec.name(), every.rate(), clock.instant()));
                }
            }
        }
    }

    /** From now on they run by themselves too, the first time after one period. */
    public void start() {
        ticker.execute(this::tick);
    }

    private void tick() {
        try {
            while (true) {
                Thread.sleep(TICK);
                runDue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void runDue() {
        for (var schedule : schedules.values()) {
            if (schedule.isDue(clock.instant())) {
                run(schedule);
            }
        }
    }

    /**
     * Runs one now and waits for it.
     *
     * @return how it ended; empty when no schedule has that name
     */
    public Optional<ScheduleRun> run(String name) {
        return Optional.ofNullable(schedules.get(name)).map(this::run);
    }

    private ScheduleRun run(Schedule schedule) {
        var time = clock.instant();
        var run = new ScheduleRun(schedule.name(), time, failure(schedule.name(), time));
        schedule.ran(run);
        return run;
    }

    private String failure(String function, Instant time) {
        try {
            functions.invoke(function, input(time));
            return "";
        } catch (RuntimeException e) {
            LOG.warn("{} failed on its schedule", function, e);
            return String.valueOf(e.getCause() == null ? e : e.getCause());
        }
    }

    /** To the second, as the scheduler writes it. */
    private static Map<String, String> input(Instant time) {
        return Map.of("scheduledAt", time.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /** All of them with when they ran last. */
    public List<Schedule.State> states() {
        return schedules.values().stream().map(Schedule::state).toList();
    }

    @Override
    public void close() {
        ticker.shutdownNow();
        ticker.close();
    }
}
