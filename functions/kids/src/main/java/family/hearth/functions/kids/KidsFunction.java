package family.hearth.functions.kids;

import family.hearth.http.HttpFunction;
import io.micronaut.context.ApplicationContext;

/** The Lambda function {@code kids}. */
public final class KidsFunction extends HttpFunction {

    public KidsFunction() {}

    public KidsFunction(ApplicationContext context) {
        super(context);
    }
}
