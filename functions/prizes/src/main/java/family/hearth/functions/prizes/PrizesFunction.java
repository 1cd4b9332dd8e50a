package family.hearth.functions.prizes;

import family.hearth.http.HttpFunction;
import io.micronaut.context.ApplicationContext;

/** The Lambda function {@code prizes}. */
public final class PrizesFunction extends HttpFunction {

    public PrizesFunction() {}

    public PrizesFunction(ApplicationContext context) {
        super(context);
    }
}
