package family.hearth.local.function;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import family.hearth.topology.FunctionSpec;
import io.micronaut.context.ApplicationContext;
import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/**
 * One function, running: its handler in a context of its own.
 *
 * <p>On AWS one instance serves one call at a time; here it serves all of them, so handlers must bear company.
 */
final class FunctionHost implements AutoCloseable {

    private final FunctionSpec function;
    private final ApplicationContext context;
    private final RequestHandler<Object, Object> handler;

    /**
     * @param interceptors go around the function's SDK clients, in no order
     * @throws IllegalStateException when the handler cannot be made
     */
    FunctionHost(
            FunctionSpec function,
            Map<String, Object> properties,
            Clock clock,
            List<? extends ExecutionInterceptor> interceptors) {
        this.function = function;
        var type = handlerType(function);
        context = OwnContext.of(type, properties);
        context.registerSingleton(Clock.class, clock);
        interceptors.forEach(context::registerSingleton);
        context.start();
        handler = handler(type);
    }

    /**
     * Calls the handler in this thread.
     *
     * @throws FunctionFailed when it throws
     */
    @Nullable
    Object invoke(Object event) {
        try {
            return handler.handleRequest(event, new Invocation(function));
        } catch (RuntimeException | Error e) {
            throw new FunctionFailed(function.name(), e);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    private static Class<?> handlerType(FunctionSpec function) {
        try {
            return Class.forName(function.handler());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "function " + function.name() + ": no class " + function.handler()
                            + "; infra/local must depend on its module",
                    e);
        }
    }

    // The topology pairs each handler with the event it takes; the compiler cannot know.
    @SuppressWarnings("unchecked")
    private RequestHandler<Object, Object> handler(Class<?> type) {
        try {
            return (RequestHandler<Object, Object>)
                    type.getConstructor(ApplicationContext.class).newInstance(context);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("function " + function.name() + " does not start", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    function.handler() + " needs a public constructor that takes an ApplicationContext", e);
        }
    }
}
