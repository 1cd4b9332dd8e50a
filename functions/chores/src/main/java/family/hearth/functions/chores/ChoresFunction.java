package family.hearth.functions.chores;

import family.hearth.http.HttpFunction;
import io.micronaut.context.ApplicationContext;

/** The Lambda function {@code chores}. */
public final class ChoresFunction extends HttpFunction {

    public ChoresFunction() {}

    public ChoresFunction(ApplicationContext context) {
        super(context);
    }
}
