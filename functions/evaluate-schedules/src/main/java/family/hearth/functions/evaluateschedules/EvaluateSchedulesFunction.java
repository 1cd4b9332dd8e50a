package family.hearth.functions.evaluateschedules;

import family.hearth.lambda.EventFunction;
import io.micronaut.context.ApplicationContext;
import java.util.Map;

/** The Lambda function {@code evaluate-schedules}, woken by the scheduler for a share of the families. */
public final class EvaluateSchedulesFunction extends EventFunction<Map<String, Object>> {

    public EvaluateSchedulesFunction() {}

    public EvaluateSchedulesFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    protected Map<String, Object> nothing() {
        return Map.of();
    }

    @Override
    protected void handle(Map<String, Object> event) {
        bean(Evaluator.class).run(Shards.of(event));
    }
}
