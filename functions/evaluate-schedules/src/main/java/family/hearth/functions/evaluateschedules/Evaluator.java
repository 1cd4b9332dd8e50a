package family.hearth.functions.evaluateschedules;

import family.hearth.dynamodb.PolicyStore;
import family.hearth.events.EventBus;
import family.hearth.lambda.SweepLag;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves devices to what their families' policies say now, and publishes it. Each step is kept before the next begins,
 * and a family stays due until the last one is: whatever stops a run, the next goes on from there with the same events.
 */
@Singleton
final class Evaluator {

    private static final Logger LOG = LoggerFactory.getLogger(Evaluator.class);

    private static final int BATCH = 100;

    /** Less than the minute after which the next run comes; what is left then is still due. */
    private static final Duration LONGEST_RUN = Duration.ofSeconds(45);

    private final PolicyStore policies;
    private final EventBus bus;
    private final SweepLag lag;
    private final Clock clock;

    Evaluator(PolicyStore policies, EventBus bus, SweepLag lag, Clock clock) {
        this.policies = policies;
        this.bus = bus;
        this.lag = lag;
        this.clock = clock;
    }

    void run(Shards shards) {
        var tally = new Tally(clock, clock.instant().plus(LONGEST_RUN));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var runs = shards.each()
                    .mapToObj(shard -> CompletableFuture.runAsync(() -> sweep(shard, tally), threads))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(runs).join();
        } finally {
            lag.report(tally.found());
            tally.log();
        }
    }

    /** Goes through what is due in a shard, each family once, whatever becomes of it. */
    private void sweep(int shard, Tally tally) {
        var seen = new HashSet<Integer>();
        var more = true;
        while (more) {
            // The index may lag behind what this run did, and what failed is still in it: neither may hide the rest.
            var limit = BATCH + seen.size();
            var due = policies.due(shard, shard + 1, clock.instant(), limit);
            tally.found(due.stream().map(PolicyStore.Due::since));
            var fresh = due.stream()
                    .map(PolicyStore.Due::familyId)
                    .filter(seen::add)
                    .toList();
            fresh.stream().takeWhile(_ -> tally.hasTime()).forEach(family -> settle(family, tally));
            more = due.size() == limit && !fresh.isEmpty() && tally.hasTime();
        }
    }

    /** One family that fails, for whatever reason, must not keep the others from their bedtime. */
    private void settle(int family, Tally tally) {
        try {
            tally.settled(tell(family));
        } catch (RuntimeException failure) {
            LOG.error("policies not evaluated: metric=PoliciesNotEvaluated familyId={}", family, failure);
            tally.failed();
        }
    }

    /** How many events the bus has taken. */
    private int tell(int family) {
        var events = policies.evaluate(family, clock.instant());
        var accepted = bus.publish(events);
        if (!accepted.isEmpty()) {
            policies.published(family, accepted);
        }
        return accepted.size();
    }
}
