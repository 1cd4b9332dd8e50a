package family.hearth.functions.credentials;

import family.hearth.http.HttpFunction;
import io.micronaut.context.ApplicationContext;

/** The Lambda function {@code credentials}. */
public final class CredentialsFunction extends HttpFunction {

    public CredentialsFunction() {}

    public CredentialsFunction(ApplicationContext context) {
        super(context);
    }
}
