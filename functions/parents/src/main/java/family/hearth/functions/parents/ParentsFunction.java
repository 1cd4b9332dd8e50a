package family.hearth.functions.parents;

import family.hearth.http.HttpFunction;
import io.micronaut.context.ApplicationContext;

/** The Lambda function {@code parents}. */
public final class ParentsFunction extends HttpFunction {

    public ParentsFunction() {}

    public ParentsFunction(ApplicationContext context) {
        super(context);
    }
}
