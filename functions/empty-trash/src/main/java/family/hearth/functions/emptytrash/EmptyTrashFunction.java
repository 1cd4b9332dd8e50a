package family.hearth.functions.emptytrash;

import family.hearth.lambda.EventFunction;
import io.micronaut.context.ApplicationContext;
import java.util.Map;

/** The Lambda function {@code empty-trash}, woken by the scheduler. */
public final class EmptyTrashFunction extends EventFunction<Map<String, Object>> {

    public EmptyTrashFunction() {}

    public EmptyTrashFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    protected Map<String, Object> nothing() {
        return Map.of();
    }

    @Override
    protected void handle(Map<String, Object> event) {
        bean(TrashRun.class).run();
    }
}
