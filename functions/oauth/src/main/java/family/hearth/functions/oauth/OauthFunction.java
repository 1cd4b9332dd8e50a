package family.hearth.functions.oauth;

import family.hearth.http.HttpFunction;
import io.micronaut.context.ApplicationContext;

/** The Lambda function {@code oauth}. */
public final class OauthFunction extends HttpFunction {

    public OauthFunction() {}

    public OauthFunction(ApplicationContext context) {
        super(context);
    }
}
