package family.hearth.functions.schedules;

import family.hearth.http.HttpFunction;
import io.micronaut.context.ApplicationContext;

/** The Lambda function {@code schedules}. */
public final class SchedulesFunction extends HttpFunction {

    public SchedulesFunction() {}

    public SchedulesFunction(ApplicationContext context) {
        super(context);
    }
}
