package family.hearth.functions.devices;

import family.hearth.http.HttpFunction;
import io.micronaut.context.ApplicationContext;

/** The Lambda function {@code devices}. */
public final class DevicesFunction extends HttpFunction {

    public DevicesFunction() {}

    public DevicesFunction(ApplicationContext context) {
        super(context);
    }
}
