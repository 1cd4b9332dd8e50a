package family.hearth.functions.families;

import family.hearth.http.HttpFunction;
import io.micronaut.context.ApplicationContext;

/** The Lambda function {@code families}. */
public final class FamiliesFunction extends HttpFunction {

    public FamiliesFunction() {}

    public FamiliesFunction(ApplicationContext context) {
        super(context);
    }
}
