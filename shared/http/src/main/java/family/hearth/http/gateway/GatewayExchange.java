package family.hearth.http.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.micronaut.servlet.http.ServletExchange;
import io.micronaut.servlet.http.ServletHttpRequest;
import io.micronaut.servlet.http.ServletHttpResponse;

/** One request on its way to its answer. */
record GatewayExchange(GatewayRequest request, GatewayResponse response)
        implements ServletExchange<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

    @Override
    public ServletHttpRequest<APIGatewayV2HTTPEvent, ? super Object> getRequest() {
        return request;
    }

    @Override
    public ServletHttpResponse<APIGatewayV2HTTPResponse, ?> getResponse() {
        return response;
    }
}
