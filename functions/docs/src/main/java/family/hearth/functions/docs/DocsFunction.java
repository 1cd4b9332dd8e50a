package family.hearth.functions.docs;

import family.hearth.http.HttpFunction;
import io.micronaut.context.ApplicationContext;

/**
 * The Lambda function {@code docs}. It is the gateway's default, too: what it has no route for is answered with
 * {@code 404} in the dialect of the path, like everywhere else.
 */
public final class DocsFunction extends HttpFunction {

    public DocsFunction() {}

    public DocsFunction(ApplicationContext context) {
        super(context);
    }
}
