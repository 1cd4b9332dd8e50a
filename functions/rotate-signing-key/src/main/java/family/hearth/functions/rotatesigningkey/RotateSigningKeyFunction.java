package family.hearth.functions.rotatesigningkey;

import family.hearth.lambda.EventFunction;
import family.hearth.secrets.KeyRotation;
import io.micronaut.context.ApplicationContext;
import java.util.Map;

/** The Lambda function {@code rotate-signing-key}, woken by Secrets Manager for each step of a rotation. */
public final class RotateSigningKeyFunction extends EventFunction<Map<String, Object>> {

    public RotateSigningKeyFunction() {}

    public RotateSigningKeyFunction(ApplicationContext context) {
        super(context);
    }

    /** The step of a rotation in which there is nothing to do. */
    @Override
    protected Map<String, Object> nothing() {
        return Map.of(
                "Step", "setSecret",
                "SecretId", bean(KeyRotation.class).secretId(),
                "ClientRequestToken", "rehearsal");
    }

    @Override
    protected void handle(Map<String, Object> event) {
        bean(KeyRotation.class).step(text(event, "Step"), text(event, "SecretId"), text(event, "ClientRequestToken"));
    }

    private static String text(Map<String, Object> event, String name) {
        if (event.get(name) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("the event has no " + name);
    }
}
