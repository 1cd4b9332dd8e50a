package family.hearth.functions.members;

import family.hearth.http.HttpFunction;
import io.micronaut.context.ApplicationContext;

/** The Lambda function {@code members}. */
public final class MembersFunction extends HttpFunction {

    public MembersFunction() {}

    public MembersFunction(ApplicationContext context) {
        super(context);
    }
}
