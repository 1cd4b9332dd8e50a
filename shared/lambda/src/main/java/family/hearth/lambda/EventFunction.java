package family.hearth.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * A Lambda function that an event wakes. Events come at least once, late and in any order; an exception makes Lambda
 * deliver again, so one is thrown only for what may be better next time.
 *
 * @param <E> the event
 */
// What it hands to the rehearsal runs when the function has been made.
@SuppressWarnings("this-escape")
public abstract class EventFunction<E> implements RequestHandler<E, @Nullable Void> {

    private static final Logger LOG = LoggerFactory.getLogger(EventFunction.class);

    private final ApplicationContext context;
    private final Rehearsal rehearsal;

    /** As Lambda makes it. */
    protected EventFunction() {
        this(FunctionContext.start());
        rehearsal.beforeSnapshot();
    }

    /**
     * As the local cloud makes it, many in one process.
     *
     * @param context the function's own; it is started here unless it runs already
     */
    protected EventFunction(ApplicationContext context) {
        this.context = context.isRunning() ? context : context.start();
        this.rehearsal = new Rehearsal(this.context, () -> handle(nothing()));
    }

    /** An event that asks for nothing, or for what nothing is due of: the one to rehearse with. */
    protected abstract E nothing();

    /** Runs what a call runs, on a stand-in of the database; Lambda has it done before it takes a snapshot. */
    public final void rehearse() {
        rehearsal.run();
    }

    /** Does what the event asks for. */
    protected abstract void handle(E event);

    /** A bean of this function's context. */
    protected final <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public final @Nullable Void handleRequest(E event, Context invocation) {
        var began = System.nanoTime();
        MDC.put("requestId", invocation.getAwsRequestId());
        MDC.put("function", invocation.getFunctionName());
        try {
            handle(event);
            LOG.info("event handled: durationMs={}", millis(began));
            return null;
        } catch (RuntimeException failure) {
            LOG.error("event not handled: durationMs={}", millis(began), failure);
            throw failure;
        } finally {
            MDC.remove("requestId");
            MDC.remove("function");
        }
    }

    private static long millis(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }
}
