package family.hearth.functions.invites;

import family.hearth.http.HttpFunction;
import io.micronaut.context.ApplicationContext;

/** The Lambda function {@code invites}. */
public final class InvitesFunction extends HttpFunction {

    public InvitesFunction() {}

    public InvitesFunction(ApplicationContext context) {
        super(context);
    }
}
