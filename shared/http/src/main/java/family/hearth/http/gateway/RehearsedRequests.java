package family.hearth.http.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import io.micronaut.context.ApplicationContext;
import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Requests that a function of HTTP rehearses with: every route that reads or writes, by nobody and by everybody who may
 * ask, for the thing numbered 1 and with an empty object; and the forms that it brings itself.
 */
public final class RehearsedRequests {

    private static final String NUMBER = "1";
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final ApplicationContext context;

    public RehearsedRequests(ApplicationContext context) {
        this.context = context;
    }

    /** Hands them over, one after the other. */
    public void each(Consumer<APIGatewayV2HTTPEvent> answering) {
        var shown = context.getBeansOfType(RehearsedAuthorization.class).stream()
                .map(RehearsedAuthorization::header)
                .toList();
        context.getBean(Router.class)
                .uriRoutes()
                .flatMap(route -> events(route, shown))
                .forEach(answering);
        context.getBeansOfType(RehearsedForm.class).stream()
                .map(form -> withBody(event(HttpMethod.POST, form.path(), headers(FORM)), form.body()))
                .forEach(answering);
    }

    /** Nothing is deleted, even in play. */
    private static Stream<APIGatewayV2HTTPEvent> events(UriRouteInfo<?, ?> route, List<String> authorizations) {
        var path = path(route);
        var method = route.getHttpMethod();
        return switch (method) {
            case GET ->
                Stream.concat(
                        Stream.of(event(method, path, headers(JSON)).build()),
                        authorizations.stream()
                                .map(shown -> event(method, path, headers(JSON, shown))
                                        .build()));
            case POST, PUT, PATCH ->
                authorizations.stream().map(shown -> withBody(event(method, path, headers(JSON, shown)), "{}"));
            default -> Stream.empty();
        };
    }

    private static Map<String, String> headers(String contentType) {
        return Map.of("content-type", contentType, "accept", JSON);
    }

    private static Map<String, String> headers(String contentType, String authorization) {
        return Map.of("content-type", contentType, "accept", JSON, "authorization", authorization);
    }

    private static APIGatewayV2HTTPEvent withBody(
            APIGatewayV2HTTPEvent.APIGatewayV2HTTPEventBuilder event, String body) {
        return event.withBody(body).withIsBase64Encoded(false).build();
    }

    private static String path(UriRouteInfo<?, ?> route) {
        var values = new HashMap<String, Object>();
        route.getUriMatchTemplate().getVariableNames().forEach(name -> values.put(name, NUMBER));
        return route.getUriMatchTemplate().expand(values);
    }

    private static APIGatewayV2HTTPEvent.APIGatewayV2HTTPEventBuilder event(
            HttpMethod method, String path, Map<String, String> headers) {
        return APIGatewayV2HTTPEvent.builder()
                .withVersion("2.0")
                .withRawPath(path)
                .withRawQueryString("")
                .withHeaders(headers)
                .withRequestContext(RequestContext.builder()
                        .withRequestId("rehearsal")
                        .withHttp(RequestContext.Http.builder()
                                .withMethod(method.name())
                                .withPath(path)
                                .withSourceIp("127.0.0.1")
                                .build())
                        .build());
    }
}
