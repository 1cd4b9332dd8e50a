package family.hearth.functions.expireinvites;

import family.hearth.lambda.EventFunction;
import io.micronaut.context.ApplicationContext;
import java.util.Map;

/** The Lambda function {@code expire-invites}, woken by the scheduler. */
public final class ExpireInvitesFunction extends EventFunction<Map<String, Object>> {

    public ExpireInvitesFunction() {}

    public ExpireInvitesFunction(ApplicationContext context) {
        super(context);
    }

    @Override
    protected Map<String, Object> nothing() {
        return Map.of();
    }

    @Override
    protected void handle(Map<String, Object> event) {
        bean(Sweep.class).run();
    }
}
