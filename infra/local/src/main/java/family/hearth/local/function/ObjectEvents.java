package family.hearth.local.function;

import family.hearth.testkit.ObjectCreated;
import family.hearth.topology.FunctionSpec;
import family.hearth.topology.Trigger;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells functions of objects written under the prefixes that they wait for, in the background and in no order, as S3
 * and Lambda's asynchronous invocation do: three attempts, here without the minutes between them.
 */
public final class ObjectEvents implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ObjectEvents.class);

    /** The first and two retries (Lambda developer guide, "Error handling for asynchronous invocation"). */
    private static final int ATTEMPTS = 3;

    private final List<FunctionSpec> specs;
    private final Functions functions;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<FailedDelivery> failures = new CopyOnWriteArrayList<>();
    private int underWay;

    public ObjectEvents(List<FunctionSpec> specs, Functions functions, Clock clock) {
        this.specs = specs;
        this.functions = functions;
        this.clock = clock;
    }

    /** Returns at once. */
    public void objectCreated(ObjectCreated created) {
        for (var spec : specs) {
            if (spec.triggers().stream().anyMatch(trigger -> wakes(trigger, created))) {
                begun();
                threads.execute(() -> deliver(spec.name(), created));
            }
        }
    }

    private static boolean wakes(Trigger trigger, ObjectCreated created) {
        return trigger instanceof Trigger.ObjectCreated(var prefix)
                && created.key().startsWith(prefix);
    }

    private void deliver(String function, ObjectCreated created) {
        try {
            var event = ObjectEvent.of(created, clock.instant());
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                if (succeeds(function, created, event, attempt)) {
                    return;
                }
            }
        } finally {
            ended();
        }
    }

    private boolean succeeds(String function, ObjectCreated created, Object event, int attempt) {
        try {
            functions.invoke(function, event);
            return true;
        } catch (RuntimeException e) {
            LOG.warn("{} failed on an object, attempt {}", function, attempt, e);
            if (attempt == ATTEMPTS) {
                failures.add(new FailedDelivery(function, created.key(), reason(e), clock.instant()));
            }
            return false;
        }
    }

    private static String reason(RuntimeException failure) {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        return cause.toString();
    }

    private synchronized void begun() {
        underWay++;
    }

    private synchronized void ended() {
        underWay--;
        notifyAll();
    }

    /** Waits until every object written before this call has been dealt with, one way or the other. */
    public synchronized void awaitIdle() throws InterruptedException {
        while (underWay > 0) {
            wait();
        }
    }

    /** The deliveries that were given up, oldest first. */
    public List<FailedDelivery> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        threads.close();
    }
}
