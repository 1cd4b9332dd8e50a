package family.hearth.lambda;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.micronaut.context.ApplicationContext;
import java.util.Collection;
import javax.net.ssl.SSLSocketFactory;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.LoggerFactory;

/**
 * Has a function do what its calls will have it do, before Lambda takes a snapshot of it: so the snapshot holds classes
 * that are loaded and code that is compiled, and the first call after a restore runs as fast as the hundredth.
 *
 * <p>Nothing real is asked meanwhile, see {@link StandIn}. So no socket, no secret and no credential is frozen into
 * every copy, and a deployment does not fail because a database does.
 */
public final class Rehearsal implements Resource {

    /** Often enough that the compiler takes notice; all of them together take seconds, once a deployment. */
    static final int ROUNDS = 20;

    private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    private final Collection<StandIn> standIns;
    private final Runnable round;

    /**
     * @param context whose stand-ins take over
     * @param round what is done again and again
     */
    public Rehearsal(ApplicationContext context, Runnable round) {
        this.standIns = context.getBeansOfType(StandIn.class);
        this.round = round;
    }

    /** Has Lambda run it. CRaC holds it by a weak reference, so somebody must keep it. */
    public void beforeSnapshot() {
        Core.getGlobalContext().register(this);
    }

    /** Runs it now. What goes wrong is logged: a function that starts cold is better than one that does not start. */
    public void run() {
        standIns.forEach(StandIn::takeOver);
        try {
            // Reads the certificates that every connection to AWS is checked against.
            SSLSocketFactory.getDefault();
            round.run();
            quietly(() -> {
                for (var done = 1; done < ROUNDS; done++) {
                    round.run();
                }
            });
            LOG.info("rehearsed: rounds={}", ROUNDS);
        } catch (RuntimeException failure) {
            LOG.error("not rehearsed: metric=RehearsalFailed", failure);
        } finally {
            standIns.forEach(StandIn::stepBack);
        }
    }

    /** The first round is logged, which rehearses logging; the others would only say the same. */
    private static void quietly(Runnable rounds) {
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            var before = root.getLevel();
            root.setLevel(Level.OFF);
            try {
                rounds.run();
            } finally {
                root.setLevel(before);
            }
        } else {
            rounds.run();
        }
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        run();
    }

    /** Nothing was opened, so there is nothing to open again. */
    @Override
    public void afterRestore(Context<? extends Resource> context) {}
}
