package family.hearth.functions.other;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import family.hearth.local.Voice;
import io.micronaut.context.ApplicationContext;

/** Says who it is, to whatever nobody else takes. */
public final class OtherFunction implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

    private final ApplicationContext context;

    public OtherFunction(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context invocation) {
        return APIGatewayV2HTTPResponse.builder()
                .withStatusCode(404)
                .withBody(context.getBean(Voice.class).word() + " " + event.getRouteKey())
                .build();
    }
}
