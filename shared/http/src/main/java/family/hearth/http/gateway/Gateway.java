package family.hearth.http.gateway;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import family.hearth.http.failure.Failure;
import family.hearth.http.failure.FailureAnswers;
import family.hearth.http.failure.FailureAnswers.Origin;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpStatus;
import io.micronaut.servlet.http.ServletExchange;
import io.micronaut.servlet.http.ServletHttpHandler;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Hands an event to Micronaut and its answer back. Whatever happens in between, there is an answer. */
public final class Gateway extends ServletHttpHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

    private static final int FIRST_ERROR = 400;

    private final ConversionService conversions;
    private final FailureAnswers failures;

    public Gateway(ApplicationContext context) {
        super(context, context.getBean(ConversionService.class));
        this.conversions = context.getBean(ConversionService.class);
        this.failures = context.getBean(FailureAnswers.class);
    }

    /**
     * Answers one request.
     *
     * @param function the name under which the function logs
     * @param context the invocation's, or null where nobody gives one
     */
    public APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event, String function, @Nullable Context context) {
        var origin = new Origin(Events.path(event), requestId(event, context), HttpMethod.parse(Events.method(event)));
        try (var log = RequestLog.open(function, origin)) {
            var response = serve(event, origin, log);
            DefaultHeaders.addTo(response.getHeaders(), origin.requestId());
            log.answered(response.code());
            return response.getNativeResponse();
        }
    }

    private GatewayResponse serve(APIGatewayV2HTTPEvent event, Origin origin, RequestLog log) {
        try {
            var request = new GatewayRequest(event, origin.requestId(), conversions);
            var response = new GatewayResponse(conversions);
            service(new GatewayExchange(request, response));
            log.routed(BasicHttpAttributes.getUriTemplate(request));
            return isUnexplained(response, origin)
                    ? write(failures.explain(HttpStatus.valueOf(response.code())), origin, response)
                    : response;
        } catch (Throwable thrown) {
            return write(failures.explain(thrown), origin, new GatewayResponse(conversions));
        }
    }

    /** An answer to {@code HEAD} never has a body, so a missing one tells nothing. */
    private static boolean isUnexplained(GatewayResponse response, Origin origin) {
        return response.code() >= FIRST_ERROR && response.isEmpty() && origin.method() != HttpMethod.HEAD;
    }

    private GatewayResponse write(Failure failure, Origin origin, GatewayResponse response) {
        failures.write(failure, origin, response);
        response.getBody().ifPresent(body -> response.body(failures.encode(body)));
        return response;
    }

    /** Lambda's id, because its own log lines carry it; the gateway's where no Lambda runs us. */
    private static String requestId(APIGatewayV2HTTPEvent event, @Nullable Context context) {
        if (context != null && context.getAwsRequestId() != null) {
            return context.getAwsRequestId();
        }
        var gatewaysOwn = Events.requestId(event);
        return gatewaysOwn.isEmpty() ? UUID.randomUUID().toString() : gatewaysOwn;
    }

    @Override
    protected ServletExchange<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> createExchange(
            APIGatewayV2HTTPEvent event, APIGatewayV2HTTPResponse ignored) {
        return new GatewayExchange(
                new GatewayRequest(event, requestId(event, null), conversions), new GatewayResponse(conversions));
    }
}
