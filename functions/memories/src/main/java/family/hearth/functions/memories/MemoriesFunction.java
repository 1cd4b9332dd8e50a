package family.hearth.functions.memories;

import family.hearth.http.HttpFunction;
import io.micronaut.context.ApplicationContext;

/** The Lambda function {@code memories}. */
public final class MemoriesFunction extends HttpFunction {

    public MemoriesFunction() {}

    public MemoriesFunction(ApplicationContext context) {
        super(context);
    }
}
