package family.hearth.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import family.hearth.http.gateway.Gateway;
import family.hearth.http.gateway.RehearsedRequests;
import family.hearth.lambda.FunctionContext;
import family.hearth.lambda.Rehearsal;
import io.micronaut.context.ApplicationContext;
import org.jspecify.annotations.Nullable;

/**
 * A Lambda function that API Gateway's HTTP API calls, payload format 2.0. Each function extends it with two
 * constructors and nothing else; its routes are the controllers in its context.
 */
// What it hands to the rehearsal runs when the function has been made.
@SuppressWarnings("this-escape")
public abstract class HttpFunction implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

    private final Gateway gateway;
    private final Rehearsal rehearsal;

    /** As Lambda makes it: the context is built once, while the function starts and a snapshot can still be taken. */
    protected HttpFunction() {
        this(FunctionContext.start());
        rehearsal.beforeSnapshot();
    }

    /**
     * As the local cloud makes it, many in one process.
     *
     * @param context the function's own; it is started here unless it runs already
     */
    protected HttpFunction(ApplicationContext context) {
        this.gateway = new Gateway(context.isRunning() ? context : context.start());
        var requests = new RehearsedRequests(context);
        this.rehearsal =
                new Rehearsal(context, () -> requests.each(request -> gateway.answer(request, name(null), null)));
    }

    /** Runs what requests run, on a stand-in of the database; Lambda has it done before it takes a snapshot. */
    public final void rehearse() {
        rehearsal.run();
    }

    @Override
    public final APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, @Nullable Context context) {
        return gateway.answer(event, name(context), context);
    }

    private String name(@Nullable Context context) {
        return context == null || context.getFunctionName() == null
                ? getClass().getSimpleName()
                : context.getFunctionName();
    }
}
