package family.hearth.functions.permissions;

import family.hearth.http.HttpFunction;
import io.micronaut.context.ApplicationContext;

/** The Lambda function {@code permissions}. */
public final class PermissionsFunction extends HttpFunction {

    public PermissionsFunction() {}

    public PermissionsFunction(ApplicationContext context) {
        super(context);
    }
}
