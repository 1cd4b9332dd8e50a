package family.hearth.lambda;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;

/** The context of a function that Lambda starts. */
public final class FunctionContext {

    private FunctionContext() {}

    /** Builds it whole, so that what can be made early is in the snapshot and not in somebody's request. */
    public static ApplicationContext start() {
        return ApplicationContext.builder(Environment.FUNCTION)
                // Guessing where we run costs a cold start file and network look-ups, and decides nothing here.
                .deduceEnvironment(false)
                .banner(false)
                .eagerInitSingletons(true)
                .start();
    }
}
