package family.hearth.functions.emptytrash;

import family.hearth.domain.trash.Trash;
import family.hearth.dynamodb.TrashStore;
import family.hearth.lambda.SweepLag;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the jobs that are due. A job goes away only when it is done, so one that fails is tried again by the next run,
 * and the others go on.
 */
@Singleton
final class TrashRun {

    private static final Logger LOG = LoggerFactory.getLogger(TrashRun.class);
    private static final int BATCH_PER_SHARD = 25;

    private final TrashStore trash;
    private final Disposal disposal;
    private final SweepLag lag;
    private final Clock clock;

    TrashRun(TrashStore trash, Disposal disposal, SweepLag lag, Clock clock) {
        this.trash = trash;
        this.disposal = disposal;
        this.lag = lag;
        this.clock = clock;
    }

    void run() {
        var failed = new HashSet<UUID>();
        var done = 0;
        var due = due(failed);
        lag.report(due.stream().map(Trash::dueAt));
        while (!due.isEmpty()) {
            for (var job : due) {
                done += dispose(job, failed);
            }
            due = due(failed);
        }
        LOG.info("trash emptied: done={} failed={}", done, failed.size());
        if (!failed.isEmpty()) {
            throw new IllegalStateException(failed.size() + " jobs could not be done and stay due");
        }
    }

    private List<Trash> due(Set<UUID> failed) {
        return trash.due(clock.instant(), BATCH_PER_SHARD + failed.size()).stream()
                .filter(job -> !failed.contains(job.id()))
                .toList();
    }

    private int dispose(Trash job, Set<UUID> failed) {
        try {
            disposal.dispose(job.job());
            trash.done(job);
            return 1;
        } catch (RuntimeException failure) {
            LOG.error("trash job failed: kind={}", job.job().getClass().getSimpleName(), failure);
            failed.add(job.id());
            return 0;
        }
    }
}
